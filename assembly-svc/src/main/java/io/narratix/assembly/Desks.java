package io.narratix.assembly;

import java.util.concurrent.Semaphore;

/**
 * The places at which dramas are mixed; whoever came first has the next one. Books have places of their own, as many
 * again: nobody's short story waits until one is mixed.
 */
final class Desks {

    /** About half an hour of speech, in UTF-8. */
    private static final long BOOK_BYTES = 30_000;

    /** A desk that is taken. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    private final Semaphore forStories;
    private final Semaphore forBooks;

    /** @param count for stories, and for books */
    Desks(int count) {
        forStories = new Semaphore(count, true);
        forBooks = new Semaphore(count, true);
    }

    /** @param textBytes size of the text that is mixed */
    Place take(long textBytes) throws InterruptedException {
        Semaphore desks = textBytes > BOOK_BYTES ? forBooks : forStories;
        desks.acquire();
        return desks::release;
    }
}
