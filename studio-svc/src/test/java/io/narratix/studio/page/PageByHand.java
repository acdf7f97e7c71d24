package io.narratix.studio.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Serves the page with a drama out of a folder (with its story as {@code story.txt}), to look at it while it is made. */
final class PageByHand {

    private PageByHand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Shelf shelf = new Shelf(Dramas.in(Path.of(arguments[0])));
        StandInStudio studio = new StandInStudio(shelf, Integer.parseInt(arguments[1])).start();
        System.err.println(studio.address());
        new CountDownLatch(1).await();
    }
}
