package io.narratix.bench.speed;

import java.util.List;

/** Values of one thing that was measured several times. */
record Sample(List<Double> sorted) {

    Sample(List<Double> sorted) {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.sorted = sorted.stream().sorted().toList();
    }

    static Sample of(double... values) {
        return new Sample(java.util.Arrays.stream(values).boxed().toList());
    }

    int count() {
        return sorted.size();
    }

    double min() {
        return sorted.get(0);
    }

    double median() {
        return quantile(0.5);
    }

    double p99() {
        return quantile(0.99);
    }

    double max() {
        return sorted.get(sorted.size() - 1);
    }

    /** The smallest value that is not exceeded by this share of all (nearest rank). */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
