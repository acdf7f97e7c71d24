package io.narratix.fakeproviders.brain;

/** Counts tokens as roughly as an estimate before a call does: three and a half characters each. */
public final class Tokens {

    private static final double CHARACTERS = 3.5;

    private Tokens() {}

    public static int in(String text) {
        return (int) Math.ceil(text.length() / CHARACTERS);
    }

    /** The beginning of the text that fits. */
    public static String first(int tokens, String text) {
        return text.substring(0, (int) Math.min(text.length(), (long) (tokens * CHARACTERS)));
    }
}
