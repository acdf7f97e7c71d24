package io.narratix.voice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Mail and web addresses as one says them: the host by its parts, what stands behind it not at all. */
final class Addresses {

    private static final Pattern SCHEME = Pattern.compile("(?i)^(?:\\w+://)?(?:www\\.)?");
    private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\d+|\\.");

    private Addresses() {}

    static List<String> email(String address) {
        int at = address.indexOf('@');
        List<String> words = new ArrayList<>(dotted(address.substring(0, at)));
        words.add("at");
        words.addAll(dotted(address.substring(at + 1)));
        return words;
    }

    static List<String> url(String address) {
        String host = SCHEME.matcher(address).replaceFirst("").split("[/?#]", 2)[0];
        return dotted(host);
    }

    private static List<String> dotted(String name) {
        List<String> words = new ArrayList<>();
        PIECE.matcher(name).results().map(piece -> piece.group()).forEach(piece -> {
            if (piece.equals(".")) {
                words.add("dot");
            } else if (Character.isDigit(piece.charAt(0))) {
                words.addAll(Numbers.digits(piece));
            } else {
                words.addAll(Letters.word(piece));
            }
        });
        return words;
    }
}
