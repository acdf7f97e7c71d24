package io.narratix.standalone;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.Degradation;
import io.narratix.manuscript.UnreadableText;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hands stories in, shows how far they are, and delivers what comes of them. */
final class Production {

    /** What is handed in: which run each story is now. */
    @FunctionalInterface
    interface Order {

        Map<String, Story> placedAt(UploadDesk desk) throws InterruptedException;
    }

    private final Path folder;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;

    Production(Path folder, PrintWriter out, PrintWriter err, boolean terminal) {
        this.folder = folder;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** The stories that can be taken; what is wrong with the others is said at once. */
    List<Story> read(List<Path> files, Wishes wishes) {
        List<Story> stories = new ArrayList<>();
        for (Path file : files) {
            try {
                stories.add(Story.read(file, wishes.title));
            } catch (UnreadableText unreadable) {
                err.println(unreadable.getMessage());
            }
        }
        err.flush();
        return stories;
    }

    /** Returns how many of the stories became dramas and were delivered. */
    int run(List<Story> stories, Wishes wishes, Connection connection) throws InterruptedException {
        return run(
                desk -> {
                    Map<String, Story> runs = new LinkedHashMap<>();
                    for (Story story : stories) {
                        runs.put(desk.submit(story, wishes), story);
                    }
                    return runs;
                },
                connection);
    }

    /** Returns how many of the runs that the order begins became dramas and were delivered. */
    int run(Order order, Connection connection) throws InterruptedException {
        try (RecordCodec codec = RecordCodec.of(RegistrySettings.of(connection.registry()));
                RunWatch watch = new RunWatch(connection, codec);
                UploadDesk desk = new UploadDesk(connection, codec)) {
            order.placedAt(desk).forEach((run, story) -> {
                watch.follow(run, story);
                connection
                        .pages()
                        .toWatch(story)
                        .ifPresent(page -> out.printf("%s: watch it at %s%n", story.name(), page));
            });
            Screen screen = new Screen(out, terminal);
            while (!watch.isOver()) {
                watch.look();
                screen.show(watch.runs());
            }
            return delivered(watch, new Shelf(folder, connection.artifacts()), connection.pages());
        }
    }

    private int delivered(RunWatch watch, Shelf shelf, Pages pages) {
        int delivered = 0;
        for (RunView run : watch.runs()) {
            out.println();
            if (run.completed().isPresent() && deliver(run, run.completed().get(), shelf)) {
                delivered++;
                pages.toListen(run.story()).ifPresent(page -> out.printf("  in a browser: %s%n", page));
            }
            run.failed()
                    .ifPresent(failed -> err.printf(
                            "%s could not be produced: %s%n",
                            run.story().name(), failed.getFailure().getReason()));
            out.flush();
            err.flush();
        }
        return delivered;
    }

    private boolean deliver(RunView run, AssemblyCompleted drama, Shelf shelf) {
        try {
            Path place = shelf.deliver(run.story(), drama);
            out.printf("%s: %s%n", drama.getTitle(), place.resolve("final.mp3"));
            out.printf(
                    Locale.ROOT,
                    "  %s, %.1f LUFS, true peak %.1f dBTP, %d files%n",
                    duration(drama.getDurationMs()),
                    drama.getIntegratedLufs(),
                    drama.getTruePeakDbtp(),
                    drama.getFiles().size());
            new Bill(drama).lines().forEach(line -> out.println("  " + line));
            for (Degradation missing : drama.getDegraded()) {
                out.printf("  does without something of %s: %s%n", missing.getStage(), missing.getReason());
            }
            new Chart(run).lines().forEach(line -> out.println("  " + line));
            return true;
        } catch (IOException undeliverable) {
            err.println(undeliverable.getMessage());
            return false;
        }
    }

    private static String duration(int milliseconds) {
        int seconds = Math.round(milliseconds / 1000f);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
