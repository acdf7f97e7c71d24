package io.narratix.stage.estimate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a story is expected to use of each provider that is asked first, and what that costs.
 *
 * @param characters of the story
 * @param pricesAsOf the day on which the prices were looked up, if there are any
 * @param items one for each stage that works for the story
 */
public record Estimate(int characters, @Nullable LocalDate pricesAsOf, List<Item> items) {

    /**
     * What one stage uses.
     *
     * @param calls how many are expected; 0 where nobody outside is called
     * @param amounts none for what costs nothing
     */
    public record Item(String stage, String provider, long calls, List<Amount> amounts) {

        public Item {
            amounts = List.copyOf(amounts);
        }

        /** In US dollars; what has no price counts as 0. */
        public BigDecimal usd() {
            return amounts.stream()
                    .map(amount -> amount.usd().orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * @param product the model
     * @param unit as the price list names it
     * @param usd in US dollars; empty if the price list has no price for it
     */
    public record Amount(String product, String unit, long quantity, Optional<BigDecimal> usd) {}

    public Estimate {
        items = List.copyOf(items);
    }

    /** In US dollars; what has no price counts as 0. */
    public BigDecimal usd() {
        return items.stream().map(Item::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether nothing of it is paid for. */
    public boolean isFree() {
        return items.stream().allMatch(item -> item.amounts().isEmpty());
    }

    /** Whether something of it has no price, so that more is paid than {@link #usd()} says. */
    public boolean isOpen() {
        return items.stream()
                .flatMap(item -> item.amounts().stream())
                .anyMatch(amount -> amount.usd().isEmpty());
    }
}
