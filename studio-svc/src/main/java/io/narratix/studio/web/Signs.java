package io.narratix.studio.web;

/** What names and titles are made of. */
public final class Signs {

    private Signs() {}

    /** Whether every sign of it can be stored and shown: no control character, no half of a surrogate pair. */
    public static boolean arePrintable(String text) {
        return text.codePoints().noneMatch(sign -> isUnprintable(Character.getType(sign)));
    }

    /** The text with a space wherever there were signs that cannot be stored or shown. */
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
    }

    private static boolean isUnprintable(int type) {
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
