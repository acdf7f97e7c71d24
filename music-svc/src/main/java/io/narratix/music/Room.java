package io.narratix.music;

import io.narratix.sound.Pcm;
import java.util.concurrent.Semaphore;

/**
 * As much of the heap as scenes may be unpacked into at the same time. A minute of music is a megabyte as it comes and
 * twenty-three unpacked: any number of calls may be under way, but not any number of scenes may be unpacked. Whoever has
 * waited longest is next.
 */
final class Room {

    /** Three fifths of the heap: the rest is for everything else. */
    private static final double SHARE = 0.6;

    /** What is unpacked, what is made of it, and the file that is written. */
    private static final int COPIES = 3;

    private static final int STEREO_FRAME_BYTES = 2 * Float.BYTES;
    private static final long MIB = 1 << 20;

    private final int mebibytes;
    private final Semaphore free;

    /** @param bytes of which at least one MiB is used */
    Room(long bytes) {
        this.mebibytes = Math.toIntExact(Math.max(1, bytes / MIB));
        this.free = new Semaphore(mebibytes, true);
    }

    /** In this JVM. */
    static Room ofHeap() {
        return new Room((long) (Runtime.getRuntime().maxMemory() * SHARE));
    }

    /** For one scene; one that needs more than all there is gets all. */
    Place placeFor(Cue cue) {
        long frames = Take.lengthFor(cue).toMillis() * Pcm.RATE_HZ / 1000;
        long bytes = COPIES * frames * STEREO_FRAME_BYTES;
        return new Place((int) Math.min(mebibytes, bytes / MIB + 1));
    }

    /** Belongs to one thread. */
    final class Place implements Seat, AutoCloseable {

        private final int size;
        private boolean taken;

        private Place(int size) {
            this.size = size;
        }

        @Override
        public void take() throws InterruptedException {
            if (!taken) {
                free.acquire(size);
                taken = true;
            }
        }

        @Override
        public void close() {
            if (taken) {
                taken = false;
                free.release(size);
            }
        }
    }
}
