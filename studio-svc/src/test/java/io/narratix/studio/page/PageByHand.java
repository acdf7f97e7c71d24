package io.narratix.studio.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Serves the page with a drama out of a folder (with its story as {@code story.txt}), to look at it while it is made; and a book of 10,000 lines. */
final class PageByHand {

    private PageByHand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Shelf shelf = new Shelf(Dramas.in(Path.of(arguments[0])));
        String line = "This is a line of a long book, and somebody reads it aloud.\n";
        shelf.add("long", Dramas.ruled("A Long Book", line.repeat(10_000)), System.currentTimeMillis() - 864_000_000L);
        StandInStudio studio = new StandInStudio(shelf, Integer.parseInt(arguments[1])).start();
        System.err.println(studio.address());
        new CountDownLatch(1).await();
    }
}
