package io.narratix.sfx;

/** Says in English what is to sound, for models that read. Bounded, on one line. */
public final class EffectPrompt {

    private static final int MOST_CHARACTERS = 300;
    private static final String MANNER = "Sound effect alone, close and clear, starting at once; no music, no speech.";

    private EffectPrompt() {}

    /** The order's own words; its name where it has none, or where the words do not say it. */
    public static String of(EffectOrder order) {
        String name = plain(order.name().replace('-', ' ').replace('_', ' '));
        String words = plain(order.prompt());
        String both = words.isEmpty()
                        || name.isEmpty()
                        || words.toLowerCase(java.util.Locale.ROOT).contains(name)
                ? (words.isEmpty() ? name : words)
                : "%s: %s".formatted(name, words);
        return "%s. %s".formatted(bounded(both).replaceFirst("[.\\s]+$", ""), MANNER);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String bounded(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = text.lastIndexOf(' ', MOST_CHARACTERS);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, MOST_CHARACTERS / 2));
    }
}
