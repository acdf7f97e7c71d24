package io.narratix.bench;

import java.util.List;

/** How far values lie from zero. */
record Spread(int count, long median, long p95, long worst) {

    static Spread of(List<Long> values) {
        List<Long> sizes = values.stream().map(Math::abs).sorted().toList();
        return sizes.isEmpty()
                ? new Spread(0, 0, 0, 0)
                : new Spread(sizes.size(), at(sizes, 0.5), at(sizes, 0.95), at(sizes, 1));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size() - 0.5)));
    }

    @Override
    public String toString() {
        return "median %d, p95 %d, worst %d (of %d)".formatted(median, p95, worst, count);
    }
}
