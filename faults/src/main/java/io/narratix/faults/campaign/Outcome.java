package io.narratix.faults.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of a scenario.
 *
 * @param hindrance why it could not be played; empty if it was
 * @param complaints what was promised and not kept; empty if all was
 * @param recoverySeconds from the last fault, or its end, until everything had its verdict and nothing was left to read
 * @param wastePercent calls that were paid for a second time, of the items
 * @param calls that were paid for in all
 */
record Outcome(
        String scenario,
        long seed,
        Optional<String> hindrance,
        List<String> complaints,
        double seconds,
        double recoverySeconds,
        double wastePercent,
        int calls) {

    static final String HEAD = "%-52s %8s %-10s %9s %9s %7s %6s"
            .formatted("scenario", "seed", "verdict", "took s", "recov. s", "waste %", "calls");

    private String verdict() {
        if (!complaints.isEmpty()) {
            return "BROKEN";
        }
        return hindrance.isPresent() ? "not played" : "held";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-52s %8d %-10s %9.1f %9.1f %7.1f %6d",
                scenario,
                seed,
                verdict(),
                seconds,
                recoverySeconds,
                wastePercent,
                calls);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"scenario\":%s,\"seed\":%d,\"verdict\":\"%s\",\"seconds\":%.1f,\"recoverySeconds\":%.1f,"
                        + "\"wastePercent\":%.1f,\"calls\":%d,\"complaints\":[%s]}",
                quoted(scenario),
                seed,
                verdict().toLowerCase(Locale.ROOT),
                seconds,
                recoverySeconds,
                wastePercent,
                calls,
                complaints.stream().map(Outcome::quoted).collect(Collectors.joining(",")));
    }

    private static String quoted(String text) {
        String plain = text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        return "\"" + plain + "\"";
    }
}
