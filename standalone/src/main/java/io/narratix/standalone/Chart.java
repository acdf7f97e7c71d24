package io.narratix.standalone;

import io.narratix.standalone.RunView.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What ran when, drawn in text: a row for each stage, a column for each stretch of time, darker where more items were
 * worked on at once.
 */
final class Chart {

    private static final int COLUMNS = 60;
    private static final String SHADES = " .:+#";

    private final RunView run;
    private final long start;
    private final long end;

    Chart(RunView run) {
        this.run = run;
        this.start = run.submittedAt();
        long last = start + 1;
        for (Stage stage : Stage.values()) {
            for (StageView.Stretch stretch : run.stage(stage).stretches()) {
                last = Math.max(last, stretch.end());
            }
        }
        this.end = last;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            lines.add("%-8s|%s| %s".formatted(stage.label(), row(stage), sum(stage)));
        }
        lines.add("%-8s 0 s%s%.1f s".formatted("", " ".repeat(COLUMNS - 8), (end - start) / 1000.0));
        return lines;
    }

    private String row(Stage stage) {
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            double from = start + (double) (end - start) * column / COLUMNS;
            double to = start + (double) (end - start) * (column + 1) / COLUMNS;
            row.append(SHADES.charAt(Math.min(SHADES.length() - 1, atOnce(stage, from, to))));
        }
        return row.toString();
    }

    private int atOnce(Stage stage, double from, double to) {
        int count = 0;
        for (StageView.Stretch stretch : run.stage(stage).stretches()) {
            if (stretch.start() < to && Math.max(stretch.end(), stretch.start() + 1) > from) {
                count++;
            }
        }
        return count;
    }

    private String sum(Stage stage) {
        StageView view = run.stage(stage);
        long busy = 0;
        for (StageView.Stretch stretch : view.stretches()) {
            busy += Math.max(0, stretch.end() - stretch.start());
        }
        String recalled = view.recalled() > 0 ? ", %d recalled".formatted(view.recalled()) : "";
        return String.format(Locale.ROOT, "%.1f s in %d%s", busy / 1000.0, view.settled(), recalled);
    }
}
