package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.Delivery;
import io.narratix.textanalysis.Delivery.Emotion;
import io.narratix.textanalysis.Delivery.Loudness;
import io.narratix.textanalysis.Delivery.Pace;
import io.narratix.textanalysis.offline.Page.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells how a quote is said, from the words around it first and then from its own signs. */
final class Deliveries {

    private static final Map<String, Manner> MANNERS = read();
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{3,}(?:[\\s,!]+\\p{Lu}{2,})+|\\p{Lu}{4,}!|!!");
    private static final Pattern HURRIED =
            Pattern.compile("(?iu)\\b(?:quick|quickly|hurry|run|help|fire|now|stop)\\b[^.?]{0,20}!");
    private static final Pattern HALTING = Pattern.compile("(?:\u2026|\\.{3})");
    private static final Pattern STAMMER = Pattern.compile("(?iu)\\b(\\p{L})-\\1");

    private @Nullable Emotion emotion;
    private @Nullable Loudness loudness;
    private @Nullable Pace pace;

    private Deliveries() {}

    /** @param at index of the quote among the paragraph's pieces */
    static Delivery of(List<Piece> pieces, int at, String quote) {
        Deliveries told = new Deliveries();
        if (at + 1 < pieces.size() && !pieces.get(at + 1).spoken()) {
            told.hear(pieces.get(at + 1).sentences(), 0);
        }
        if (at > 0 && !pieces.get(at - 1).spoken()) {
            told.hear(
                    pieces.get(at - 1).sentences(),
                    pieces.get(at - 1).sentences().size() - 1);
        }
        told.look(quote);
        return new Delivery(
                told.emotion == null ? Emotion.NEUTRAL : told.emotion,
                told.loudness == null ? Loudness.NORMAL : told.loudness,
                told.pace == null ? Pace.NORMAL : told.pace);
    }

    private void hear(List<Sentence> sentences, int number) {
        if (sentences.isEmpty()) {
            return;
        }
        List<Token> tokens = sentences.get(number).tokens();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).word() && !isDenied(tokens, at)) {
                SpeechVerbs.manner(tokens.get(at).text()).ifPresent(this::take);
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            Manner manner =
                    isDenied(tokens, at) ? null : MANNERS.get(tokens.get(at).lower());
            if (manner != null) {
                take(manner);
            }
        }
    }

    private static boolean isDenied(List<Token> tokens, int at) {
        for (int before = Math.max(0, at - 2); before < at; before++) {
            String lower = tokens.get(before).lower();
            if (lower.equals("not") || lower.equals("without") || lower.equals("never") || lower.endsWith("n't")) {
                return true;
            }
        }
        return false;
    }

    private void take(Manner manner) {
        emotion = emotion == null ? manner.emotion() : emotion;
        loudness = loudness == null ? manner.loudness() : loudness;
        pace = pace == null ? manner.pace() : pace;
    }

    private void look(String quote) {
        if (SHOUTED.matcher(quote).find()) {
            take(new Manner(null, Loudness.SHOUT, null));
        }
        if (HURRIED.matcher(quote).find()) {
            take(new Manner(Emotion.URGENT, Loudness.LOUD, Pace.FAST));
        }
        if (quote.contains("?!") || quote.contains("!?")) {
            take(new Manner(Emotion.SURPRISE, Loudness.LOUD, null));
        }
        if (STAMMER.matcher(quote).find()) {
            take(new Manner(Emotion.FEAR, null, Pace.SLOW));
        }
        if (HALTING.matcher(quote).find()) {
            take(new Manner(null, null, Pace.SLOW));
        }
        if (quote.contains("!")) {
            take(new Manner(null, Loudness.LOUD, null));
        }
    }

    private static Map<String, Manner> read() {
        Map<String, Manner> manners = new HashMap<>();
        for (List<String> entry : Lexicon.entries("manners.txt")) {
            int words = entry.size() - 3;
            Manner manner = Manner.of(entry.subList(words, entry.size()));
            entry.subList(0, words).forEach(word -> manners.put(word, manner));
        }
        return Map.copyOf(manners);
    }
}
