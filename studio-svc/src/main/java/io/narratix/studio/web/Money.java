package io.narratix.studio.web;

import java.math.BigDecimal;

/** An amount, in US dollars: what providers charge in. */
public record Money(String currency, BigDecimal amount) {

    public static final Money NOTHING = dollars(BigDecimal.ZERO);

    public static Money dollars(BigDecimal amount) {
        return new Money("USD", amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros());
    }
}
