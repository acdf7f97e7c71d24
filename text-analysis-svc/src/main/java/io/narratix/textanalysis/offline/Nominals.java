package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.Gender;
import io.narratix.textanalysis.offline.PartsOfSpeech.Tags;
import io.narratix.textanalysis.offline.People.Noun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds people that are described rather than named. */
final class Nominals {

    private static final int LONGEST = 6;
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "this", "that", "his", "her", "my", "their", "our", "its", "another", "one", "these",
            "those", "some", "two", "three", "both");
    private static final Set<String> OWNERS = Set.of("his", "her", "my", "their", "our", "its");
    private static final Set<String> ENDS = Set.of(
            "of", "in", "on", "at", "by", "to", "from", "with", "and", "or", "but", "who", "whom", "whose", "which",
            "that", "as", "was", "were", "is", "had", "has", "did", "then", "when", "while", "for", "into", "behind",
            "beside", "near", "said", "asked", "not", "he", "she", "it", "they", "i", "we", "be", "been", "would",
            "could");
    private static final Set<String> QUALIFIERS =
            Set.of("in", "at", "behind", "beside", "near", "who", "from", "on", "under", "by", "nearest", "across");
    private static final Set<String> BARE = Set.of("someone", "somebody", "everyone", "everybody");

    private Nominals() {}

    /** The described person that begins at the token, if the noun is known for one. */
    static Optional<Nominal> at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (BARE.contains(token.lower()) || isBareKin(tokens, at)) {
            return People.of(token.lower()).map(noun -> nominal(tokens, at, at, noun));
        }
        if (!startsOne(token)) {
            return Optional.empty();
        }
        int head = head(tokens, at);
        return head < 0
                ? Optional.empty()
                : People.of(tokens.get(head).lower()).map(noun -> nominal(tokens, at, head, noun));
    }

    /** Whoever begins at the token although no list knows the noun: what says something is a character. */
    static Optional<Nominal> unheardOf(List<Token> tokens, int at, Tags tags) {
        if (!startsOne(tokens.get(at))) {
            return Optional.empty();
        }
        int head = -1;
        int end = end(tokens, at);
        for (int next = at + 1; next < end; next++) {
            String lower = tokens.get(next).lower();
            if (next > at + 1 && (SpeechVerbs.contains(lower) || lower.endsWith("ly") || tags.is(next, "ADV"))) {
                break;
            }
            head = next;
            if (tokens.get(next).possessive()) {
                return Optional.empty();
            }
        }
        if (head < 0) {
            return Optional.empty();
        }
        String lower = tokens.get(head).lower();
        boolean plural = lower.endsWith("s") && !lower.endsWith("ss");
        Noun noun = People.of(lower).orElse(new Noun(lower, Gender.UNKNOWN, AgeBand.ADULT, false, true, false, plural));
        return Optional.of(nominal(tokens, at, head, noun));
    }

    private static boolean isBareKin(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean kin = token.isCapitalised()
                && People.of(token.lower()).filter(Noun::kin).isPresent();
        return kin && (at == 0 || !ARTICLES.contains(tokens.get(at - 1).lower()));
    }

    private static boolean startsOne(Token token) {
        return ARTICLES.contains(token.lower()) || (token.possessive() && token.word());
    }

    private static int head(List<Token> tokens, int at) {
        boolean owned =
                tokens.get(at).possessive() || OWNERS.contains(tokens.get(at).lower());
        int head = -1;
        int end = end(tokens, at);
        for (int next = at + 1; next < end; next++) {
            Token token = tokens.get(next);
            Optional<Noun> noun = People.of(token.lower());
            boolean fits = noun.isPresent()
                    && (!noun.get().thing() || token.isCapitalised())
                    && !(owned && token.lower().startsWith("voice"));
            if (fits) {
                head = next;
            } else if (head >= 0) {
                return head;
            }
        }
        return head;
    }

    private static int end(List<Token> tokens, int at) {
        int end = at + 1;
        while (end < tokens.size()
                && end < at + LONGEST
                && tokens.get(end).word()
                && !ENDS.contains(tokens.get(end).lower())
                && (end == at + 1 || !tokens.get(end - 1).possessive())) {
            end++;
        }
        return end;
    }

    private static Nominal nominal(List<Token> tokens, int from, int head, Noun noun) {
        List<String> modifiers = tokens.subList(Math.min(from + 1, head), head).stream()
                .map(Token::lower)
                .toList();
        String article = tokens.get(from).lower();
        boolean introduced = article.equals("a") || article.equals("an") || article.equals("another");
        boolean qualified = head + 1 < tokens.size()
                && QUALIFIERS.contains(tokens.get(head + 1).lower());
        return new Nominal(noun, modifiers, introduced, qualified, shown(tokens, from, head), from, head + 1);
    }

    private static String article(Token token, boolean alone) {
        return alone || token.possessive() ? token.text() : "the";
    }

    private static String shown(List<Token> tokens, int from, int head) {
        StringBuilder shown = new StringBuilder(article(tokens.get(from), from == head));
        for (int at = from + 1; at <= head; at++) {
            shown.append(' ').append(tokens.get(at).base());
        }
        return shown.toString();
    }
}
