package io.narratix.assembly;

import io.narratix.stage.FairQueue;
import java.time.InstantSource;
import java.util.Comparator;

/**
 * The places at which dramas are mixed; the tenant who had least lately has the next one, and of a tenant's whoever came
 * first. Books have places of their own, as many again: nobody's short story waits until one is mixed.
 */
final class Desks {

    /** About half an hour of speech, in UTF-8. */
    private static final long BOOK_BYTES = 30_000;

    /** A desk that is taken. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    private final Room forStories;
    private final Room forBooks;

    /** @param count for stories, and for books */
    Desks(int count) {
        forStories = new Room(count);
        forBooks = new Room(count);
    }

    /**
     * Waits for a desk.
     *
     * @param textBytes size of the text that is mixed
     * @param tenant for whom; an empty text is nobody
     */
    Place take(long textBytes, String tenant) throws InterruptedException {
        Room room = textBytes > BOOK_BYTES ? forBooks : forStories;
        room.enter(tenant);
        return room::leave;
    }

    /** Somebody who waits or has a desk. */
    private static final class Guest {

        private final long number;
        private boolean seated;

        private Guest(long number) {
            this.number = number;
        }
    }

    /** Desks that are as good as each other. */
    private static final class Room {

        private final FairQueue<Guest> waiting =
                new FairQueue<>(Comparator.comparingLong((Guest guest) -> guest.number), InstantSource.system());
        private int free;
        private long guests;

        private Room(int desks) {
            free = desks;
        }

        private synchronized void enter(String tenant) throws InterruptedException {
            Guest guest = new Guest(guests++);
            waiting.add(tenant, guest);
            seat();
            try {
                while (!guest.seated) {
                    wait();
                }
            } catch (InterruptedException stopped) {
                if (!waiting.remove(tenant, guest)) {
                    leave();
                }
                throw stopped;
            }
        }

        private synchronized void leave() {
            free++;
            seat();
        }

        private void seat() {
            while (free > 0 && waiting.isSomebodyThere()) {
                waiting.next().orElseThrow().seated = true;
                free--;
            }
            notifyAll();
        }
    }
}
