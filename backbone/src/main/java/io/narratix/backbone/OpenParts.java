package io.narratix.backbone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far, to be closed in reverse order; one that fails to close doesn't keep the others open. */
final class OpenParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

    private final Deque<AutoCloseable> lastFirst = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T opened(T part) {
        lastFirst.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!lastFirst.isEmpty()) {
            close(lastFirst.pop());
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong with one part, the next ones must be closed
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("{} could not be stopped", part.getClass().getSimpleName(), e);
        }
    }
}
