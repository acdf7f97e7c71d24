package io.narratix.fakeproviders.wire;

/**
 * What the real provider would charge.
 *
 * @param units how many, 0 for what is free
 * @param unit of what: {@code characters}, {@code tokens}, {@code seconds}, {@code voices}
 */
public record Bill(double units, String unit) {

    public static final Bill FREE = new Bill(0, "");

    public boolean isDue() {
        return units > 0;
    }
}
