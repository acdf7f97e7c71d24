package io.narratix.studio.order;

import io.narratix.studio.web.Money;
import java.util.List;

/** What a drama is going to be like, as far as it can be said before. */
record Estimate(
        String title,
        String language,
        int characters,
        int words,
        int chapters,
        long durationMs,
        long productionMs,
        Money cost,
        List<CostItem> costs) {

    /** What a stage is going to cost. */
    record CostItem(String stage, String provider, String unit, long quantity, Money cost) {}
}
