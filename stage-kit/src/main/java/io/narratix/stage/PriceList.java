package io.narratix.stage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What paid calls cost.
 *
 * @param asOf the day on which the prices were looked up
 * @param list the prices that come with the program
 * @param own prices that count before those of the list
 */
@ConfigurationProperties("narratix.prices")
public record PriceList(
        @Nullable LocalDate asOf,
        @DefaultValue List<Price> list,
        @DefaultValue List<Price> own) {

    /**
     * @param product what it is the price of, or {@code *} for all products of the provider
     * @param unit as {@link Usage#unit()}
     * @param usd US dollars for so many units
     * @param per how many units
     */
    public record Price(String provider, @DefaultValue("*") String product, String unit, BigDecimal usd, long per) {

        public Price {
            if (per < 1 || usd == null || usd.signum() < 0) {
                throw new IllegalArgumentException(
                        "narratix.prices.list: the price of %s %s needs usd from 0 and per from 1 but has %s per %d"
                                .formatted(provider, product, usd, per));
            }
        }

        private boolean fits(Usage usage) {
            return provider.equals(usage.provider())
                    && unit.equals(usage.unit())
                    && (product.equals("*") || product.equals(usage.product()));
        }

        private BigDecimal of(double quantity) {
            return usd.multiply(BigDecimal.valueOf(quantity)).divide(BigDecimal.valueOf(per), MathContext.DECIMAL64);
        }
    }

    public PriceList {
        list = List.copyOf(list);
        own = List.copyOf(own);
        if (!list.isEmpty() && asOf == null) {
            throw new IllegalArgumentException("narratix.prices.as-of must say when the prices were looked up");
        }
    }

    /** In US dollars; empty if there is no price for it. */
    public Optional<BigDecimal> costOf(Usage usage) {
        return Stream.concat(own.stream(), list.stream())
                .filter(price -> price.fits(usage))
                .findFirst()
                .map(price -> price.of(usage.quantity()));
    }
}
