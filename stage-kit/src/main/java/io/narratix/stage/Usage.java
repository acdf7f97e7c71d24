package io.narratix.stage;

/**
 * What a call to a paid provider uses.
 *
 * @param provider its name in configuration and price list
 * @param product the model, or whatever else the provider prices apart
 * @param unit as the price list names it: {@code input-tokens}, {@code output-tokens}, {@code characters},
 *     {@code seconds}, {@code pieces}, …
 * @param quantity how many of them, not negative
 */
public record Usage(String provider, String product, String unit, double quantity) {

    public Usage {
        if (!(quantity >= 0) || Double.isInfinite(quantity)) {
            throw new IllegalArgumentException("a usage is a number from 0 but was " + quantity);
        }
    }
}
