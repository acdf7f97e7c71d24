package io.narratix.bench.speed;

import io.narratix.fakeproviders.ledger.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What ran when: a row for each kind of call, with the number of those that were under way. */
final class Chart {

    private static final int COLUMNS = 72;

    private final double scale;
    private final Map<String, int[]> rows = new LinkedHashMap<>();
    private final long begin;
    private final long end;

    /**
     * @param begin of the run, in microseconds
     * @param scale by which the providers' times were multiplied
     */
    Chart(long begin, long end, double scale) {
        this.begin = begin;
        this.end = end;
        this.scale = scale;
    }

    Chart with(List<Call> calls) {
        for (Call call : calls) {
            add(
                    call.ending().orElseThrow().rule(),
                    Micros.of(call.arrival().at().time()),
                    Micros.of(call.ending().get().at().time()));
        }
        return this;
    }

    Chart add(String row, long from, long to) {
        int[] cells = rows.computeIfAbsent(row, any -> new int[COLUMNS]);
        int last = column(to);
        for (int cell = column(from); cell <= last; cell++) {
            cells[cell]++;
        }
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach((name, cells) -> {
            text.append("%-24s|".formatted(name));
            for (int cell : cells) {
                text.append(cell == 0 ? " " : cell == 1 ? "=" : Integer.toString(Math.min(9, cell)));
            }
            text.append("|\n");
        });
        String length = String.format(Locale.ROOT, "%.0f s", Micros.toSeconds(end - begin) / scale);
        return text.append("%-24s 0%s%s".formatted("", " ".repeat(COLUMNS - 1 - length.length()), length))
                .toString();
    }

    private int column(long at) {
        long column = (at - begin) * COLUMNS / Math.max(1, end - begin);
        return (int) Math.max(0, Math.min(COLUMNS - 1, column));
    }
}
