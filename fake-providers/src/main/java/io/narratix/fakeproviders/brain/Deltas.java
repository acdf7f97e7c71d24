package io.narratix.fakeproviders.brain;

import java.util.ArrayList;
import java.util.List;

/** Cuts an answer into what a model says at a time. */
public final class Deltas {

    private static final int CHARACTERS = 24;

    private Deltas() {}

    /** Joined they are the text; none ends in half a character. */
    public static List<String> of(String text) {
        List<String> deltas = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int until = Math.min(text.length(), from + CHARACTERS);
            if (Character.isHighSurrogate(text.charAt(until - 1)) && until < text.length()) {
                until++;
            }
            deltas.add(text.substring(from, until));
            from = until;
        }
        return deltas;
    }
}
