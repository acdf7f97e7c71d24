package io.narratix.standalone;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.Charge;
import io.narratix.events.Fallback;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a drama has cost, and who stood in for whom; nothing where nothing was paid and nobody fell back. */
record Bill(AssemblyCompleted drama) {

    List<String> lines() {
        return Stream.concat(costs(), standIns()).toList();
    }

    private Stream<String> costs() {
        if (drama.getCharges().isEmpty()) {
            return Stream.empty();
        }
        Stream<String> products = drama.getCharges().stream().map(Bill::line);
        return Stream.concat(
                Stream.of(String.format(Locale.ROOT, "cost $%.4f", drama.getCostUsd())),
                products.map(line -> "  " + line));
    }

    private static String line(Charge charge) {
        return String.format(
                Locale.ROOT,
                "%s: %s %s, %,.0f %s: $%.4f",
                charge.getStage(),
                charge.getProvider(),
                charge.getProduct(),
                charge.getQuantity(),
                charge.getUnit(),
                charge.getUsd());
    }

    private Stream<String> standIns() {
        Map<String, List<Fallback>> byReason = drama.getFallbacks().stream()
                .collect(Collectors.groupingBy(
                        fallback -> "%s fell back from %s to %s: %s"
                                .formatted(
                                        fallback.getStage(),
                                        fallback.getFrom(),
                                        fallback.getTo(),
                                        fallback.getReason()),
                        TreeMap::new,
                        Collectors.toList()));
        return byReason.entrySet().stream()
                .map(entry -> "%s (%d items)"
                        .formatted(entry.getKey(), entry.getValue().size()));
    }
}
