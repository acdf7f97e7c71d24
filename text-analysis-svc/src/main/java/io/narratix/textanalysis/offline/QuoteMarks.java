package io.narratix.textanalysis.offline;

import java.util.Locale;
import java.util.Set;

/** The marks an author puts round speech, and to which side each one faces. */
enum QuoteMarks {
    DOUBLE("\"\u201c\u201d\u201e\u201f\u00ab\u00bb") {
        @Override
        Side side(String text, int at) {
            return facing(text, at, "\u201c\u201e\u201f\u00ab", "\u201d\u00bb");
        }
    },
    SINGLE("'\u2018\u2019\u201a\u201b") {
        @Override
        Side side(String text, int at) {
            if (Character.isLetterOrDigit(before(text, at)) && Character.isLetterOrDigit(after(text, at))) {
                return Side.NONE;
            }
            Side side = facing(text, at, "\u2018\u201a\u201b", "\u2019");
            return side != Side.CLOSE && isElision(text, at) ? Side.NONE : side;
        }
    };

    /** What a mark does. EITHER: its surroundings don't tell. */
    enum Side {
        NONE,
        OPEN,
        CLOSE,
        EITHER
    }

    private static final Set<String> ELISIONS = Lexicon.words("elisions.txt");
    private static final String OPENING_BRACKETS = "([{\u2014\u2013-\"'\u201c\u2018\u00bf\u00a1_*";
    private static final String CLOSING_SIGNS = ".,;:!?)]}\u2014\u2013-\u2026\"'\u201d\u2019_*";

    private final String glyphs;

    QuoteMarks(String glyphs) {
        this.glyphs = glyphs;
    }

    abstract Side side(String text, int at);

    boolean isMark(char sign) {
        return glyphs.indexOf(sign) >= 0;
    }

    private static Side facing(String text, int at, String opening, String closing) {
        boolean opens = isGap(before(text, at), OPENING_BRACKETS) && !Character.isWhitespace(after(text, at));
        boolean closes = isGap(after(text, at), CLOSING_SIGNS) && !Character.isWhitespace(before(text, at));
        if (opens != closes) {
            return opens ? Side.OPEN : Side.CLOSE;
        }
        if (opening.indexOf(text.charAt(at)) >= 0) {
            return Side.OPEN;
        }
        return closing.indexOf(text.charAt(at)) >= 0 ? Side.CLOSE : Side.EITHER;
    }

    private static boolean isGap(char sign, String signs) {
        return Character.isWhitespace(sign) || signs.indexOf(sign) >= 0;
    }

    private static boolean isElision(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end < at + 10 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        boolean leads = at < 4 && text.substring(0, at).isBlank();
        boolean decade = word.length() == 3 && word.endsWith("0s");
        return !leads && (decade || ELISIONS.contains(word));
    }

    static char before(String text, int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    static char after(String text, int at) {
        return at + 1 >= text.length() ? ' ' : text.charAt(at + 1);
    }
}
