package io.narratix.standalone;

import io.narratix.standalone.RunView.Stage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows how far runs are. On a terminal each run has a line that is drawn anew; elsewhere a line is printed whenever a
 * stage of a run is done.
 */
final class Screen {

    private static final int BAR = 24;

    private final PrintWriter out;
    private final boolean terminal;
    private final Map<String, String> said = new HashMap<>();
    private int drawn;

    Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(Collection<RunView> runs) {
        if (terminal) {
            draw(runs);
        } else {
            runs.forEach(this::say);
        }
        out.flush();
    }

    private void draw(Collection<RunView> runs) {
        if (drawn > 0) {
            out.printf("\u001b[%dA", drawn);
        }
        runs.forEach(run -> out.printf("\r\u001b[K%s%n", line(run)));
        drawn = runs.size();
    }

    private void say(RunView run) {
        for (Stage stage : Stage.values()) {
            StageView view = run.stage(stage);
            if (view.settled() > 0 && view.settled() >= expected(stage, view).orElse(Integer.MAX_VALUE)) {
                String done = "%s: %s".formatted(run.story().name(), count(stage, view));
                if (!done.equals(said.put(run.story().textId() + stage, done))) {
                    out.println(done);
                }
            }
        }
    }

    private static String line(RunView run) {
        int done = 0;
        int all = 0;
        List<String> counts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            StageView view = run.stage(stage);
            all += Math.max(expected(stage, view).orElse(1), view.settled());
            done += view.settled();
            counts.add(count(stage, view));
        }
        int filled = run.isOver() ? BAR : Math.min(BAR - 1, BAR * done / Math.max(1, all));
        return "[%s%s] %s  %s"
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(BAR - filled),
                        run.story().name(),
                        String.join("  ", counts));
    }

    private static String count(Stage stage, StageView view) {
        StringBuilder text = new StringBuilder(stage.label()).append(' ').append(view.settled());
        expected(stage, view).ifPresent(expected -> text.append('/').append(expected));
        if (view.retries() > 0) {
            text.append(" (%d retried)".formatted(view.retries()));
        }
        if (view.failed() > 0) {
            text.append(" (%d failed)".formatted(view.failed()));
        }
        return text.toString();
    }

    private static Optional<Integer> expected(Stage stage, StageView view) {
        boolean oneItem = stage == Stage.TEXT || stage == Stage.SOUNDS || stage == Stage.MIX;
        return oneItem ? Optional.of(1) : view.expected();
    }
}
