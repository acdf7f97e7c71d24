package io.narratix.music;

/** A scene's place in the memory of this process. */
@FunctionalInterface
public interface Seat {

    /** For who is alone. */
    Seat FREE = () -> {};

    /** Waits until there is room for the scene; whoever has its seat already keeps it. */
    void take() throws InterruptedException;
}
