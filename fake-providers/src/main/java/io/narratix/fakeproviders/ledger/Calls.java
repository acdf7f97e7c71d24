package io.narratix.fakeproviders.ledger;

import io.narratix.fakeproviders.wire.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Some calls, in the order of arrival, and what can be said of them. */
public record Calls(List<Call> list) {

    public Calls {
        list = List.copyOf(list);
    }

    public Calls of(Provider provider) {
        return where(call -> call.provider() == provider);
    }

    public Calls of(Provider provider, String endpoint) {
        return where(call -> call.provider() == provider && call.endpoint().equals(endpoint));
    }

    public Calls billed() {
        return where(Call::isBilled);
    }

    public Calls where(Predicate<Call> which) {
        return new Calls(list.stream().filter(which).toList());
    }

    public int count() {
        return list.size();
    }

    /** What these would have cost, in whatever unit they are charged. */
    public double units() {
        return list.stream()
                .flatMap(call -> call.ending().stream())
                .mapToDouble(end -> end.bill().units())
                .sum();
    }

    /** How many of these were under way at once at most. */
    public int maxConcurrent() {
        record Step(long at, int by) {}
        List<Step> steps = new ArrayList<>();
        for (Call call : list) {
            steps.add(new Step(call.arrival().at().nanos(), 1));
            call.ending().ifPresent(end -> steps.add(new Step(end.at().nanos(), -1)));
        }
        steps.sort(Comparator.comparingLong(Step::at).thenComparingInt(Step::by));
        int now = 0;
        int most = 0;
        for (Step step : steps) {
            now += step.by();
            most = Math.max(most, now);
        }
        return most;
    }

    public Map<String, List<Call>> byItem() {
        Map<String, List<Call>> items = new LinkedHashMap<>();
        list.forEach(call ->
                items.computeIfAbsent(call.item(), item -> new ArrayList<>()).add(call));
        return items;
    }

    /** Those items that were called for more than once. */
    public Map<String, List<Call>> duplicates() {
        Map<String, List<Call>> items = byItem();
        items.values().removeIf(calls -> calls.size() < 2);
        return items;
    }
}
