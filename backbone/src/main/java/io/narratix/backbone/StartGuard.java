package io.narratix.backbone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a process which is told to end while it starts leaves nothing running: a server that is being started
 * is no part yet that could be stopped, so its start is waited for, and then all parts are closed.
 */
final class StartGuard implements AutoCloseable {

    /** Whoever presses Ctrl-C does not wait longer than this; what is left then is ended by the next start. */
    private static final long PATIENCE_SECONDS = 8;

    private final CountDownLatch started = new CountDownLatch(1);
    private final Thread hook;

    StartGuard(OpenParts parts) {
        hook = new Thread(() -> end(parts), "start-broken-off");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(OpenParts parts) {
        try {
            boolean inTime = started.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (inTime) {
                parts.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when the start has ended, well or not; from now on the parts are their owner's to close. */
    @Override
    public void close() {
        started.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is at work.
        }
    }
}
