package io.narratix.studio.order;

import io.narratix.studio.web.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a drama is going to be like, as far as it can be said before.
 *
 * @param open whether something of it has no price, so that more is paid than the cost says
 */
record Estimate(
        String title,
        String language,
        int characters,
        int words,
        int chapters,
        long durationMs,
        long productionMs,
        Money cost,
        boolean open,
        @Nullable LocalDate pricesAsOf,
        List<CostItem> costs) {

    /**
     * What a stage is going to use.
     *
     * @param product the model; null for what costs nothing
     * @param cost null if it has no price
     */
    record CostItem(
            String stage,
            String provider,
            @Nullable String product,
            String unit,
            long quantity,
            @Nullable Money cost) {}
}
