package io.narratix.studio.order;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Names for texts that can stand in an address: something of the title, and enough chance to be unique. */
final class TextIds {

    private static final int LONGEST = 60;
    private static final int CHANCE = 12;

    private TextIds() {}

    static String fresh(String title) {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        String chance = UUID.randomUUID().toString().replace("-", "").substring(0, CHANCE);
        return (slug.isEmpty() ? "text" : slug) + "-" + chance;
    }
}
