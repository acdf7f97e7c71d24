package io.narratix.stage;

/** A thread that is told to stop breaks on whatever it is at: clients wrap the interruption in errors of their own. */
final class Stopping {

    private Stopping() {}

    static boolean isUnderWay() {
        return Thread.currentThread().isInterrupted();
    }

    /** @throws InterruptedException if the thread was told to stop, whatever it broke on */
    static void check(Throwable broken) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException stopping = new InterruptedException("told to stop");
            stopping.initCause(broken);
            throw stopping;
        }
    }
}
