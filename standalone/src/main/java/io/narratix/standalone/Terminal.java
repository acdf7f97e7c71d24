package io.narratix.standalone;

/** Whether somebody looks on: the start script knows, as Java tells only since version 22. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        return Boolean.getBoolean("narratix.terminal");
    }
}
