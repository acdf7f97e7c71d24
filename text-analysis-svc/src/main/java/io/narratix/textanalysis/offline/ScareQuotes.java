package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Span;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells speech from titles, names and words that an author only holds at arm's length. */
final class ScareQuotes {

    private static final String PAUSES = ",.!?\u2026\u2014\u2013-;:";
    private static final Pattern LEADING_SIGNS = Pattern.compile("^[,.;:\u2014\u2013-]+\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final Set<String> NAMING = Set.of(
            "called",
            "named",
            "titled",
            "entitled",
            "labelled",
            "labeled",
            "word",
            "words",
            "sign",
            "song",
            "book",
            "phrase",
            "title",
            "as",
            "the",
            "of",
            "a",
            "an",
            "read",
            "his",
            "her",
            "their",
            "my",
            "our",
            "this",
            "that",
            "its",
            "marked",
            "so-called",
            "term",
            "poem",
            "in",
            "on",
            "by",
            "to",
            "for",
            "were",
            "was",
            "is",
            "stamped");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "i", "it", "they", "we");

    private ScareQuotes() {}

    static boolean isSpeech(String paragraph, Span quote) {
        String before = tail(paragraph, quote.start());
        String after = head(paragraph, quote.end());
        if (before.isBlank() && after.chars().noneMatch(Character::isLetter)) {
            return true;
        }
        String inner = quote.in(paragraph);
        String said = inner.substring(1, Math.max(1, inner.length() - 1)).strip();
        boolean ends = !said.isEmpty() && PAUSES.indexOf(said.charAt(said.length() - 1)) >= 0;
        int words = words(said);
        String lead = before.stripTrailing();
        boolean paused = lead.isEmpty() || !Character.isLetterOrDigit(lead.charAt(lead.length() - 1));
        return paused ? ends || words > 6 || isTagged(after) : isSpokenMidSentence(lead, said, words, ends, after);
    }

    private static boolean isSpokenMidSentence(String lead, String said, int words, boolean ends, String after) {
        String last = lead.substring(lead.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (NAMING.contains(last)) {
            return words > 8 && ends;
        }
        boolean calls = !said.isEmpty() && "!?".indexOf(said.charAt(said.length() - 1)) >= 0;
        return SpeechVerbs.contains(last)
                || words > 8
                || (calls && words > 1)
                || (ends && (words > 4 || isTagged(after)));
    }

    private static boolean isTagged(String after) {
        String[] next = BLANKS.split(LEADING_SIGNS.matcher(after.strip()).replaceFirst(""), 5);
        if (after.isBlank() || after.strip().chars().noneMatch(Character::isLetter)) {
            return true;
        }
        if (SpeechVerbs.contains(next[0])) {
            return true;
        }
        boolean subject =
                PRONOUNS.contains(next[0].toLowerCase(Locale.ROOT)) || Character.isUpperCase(next[0].charAt(0));
        return next.length > 1
                && ((subject && SpeechVerbs.contains(next[1]))
                        || (next.length > 2 && next[0].equals("the") && SpeechVerbs.contains(next[2])));
    }

    private static int words(String said) {
        return said.isEmpty() ? 0 : BLANKS.split(said.length() > 200 ? said.substring(0, 200) : said).length;
    }

    private static String tail(String paragraph, int end) {
        return paragraph.substring(Math.max(0, end - 60), end);
    }

    private static String head(String paragraph, int start) {
        return paragraph.substring(start, Math.min(paragraph.length(), start + 60));
    }
}
