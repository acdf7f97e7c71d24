package io.narratix.studio.document;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.UnreadableText;
import java.util.regex.Pattern;

/** Collects a text paragraph by paragraph. White space inside of a paragraph counts as one space. */
final class Paragraphs {

    /** Between two scenes. */
    static final String BREAK = "***";

    private static final char LINE = '\u2028';
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}&&[^\u2028]]+");
    private static final Pattern LINES = Pattern.compile(" *\u2028[ \u2028]*");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private int heading;

    void add(String words) {
        if (text.length() + paragraph.length() + words.length() > Manuscript.MAX_LENGTH) {
            throw new UnreadableText(
                    "The text has more than %,d characters. Split it into parts.".formatted(Manuscript.MAX_LENGTH));
        }
        // A character of our own for line ends that are meant, so that others are only space.
        paragraph.append(words.replace(LINE, ' '));
    }

    void lineEnd() {
        paragraph.append(LINE);
    }

    /** What is collected until the end of the paragraph is a heading. */
    void heading(int level) {
        heading = level;
    }

    void sceneBreak() {
        end();
        put(BREAK);
    }

    /** The paragraph is over; an empty one is none. */
    void end() {
        String words = LINES.matcher(SPACE.matcher(paragraph).replaceAll(" ").strip())
                .replaceAll("\n")
                .strip();
        paragraph.setLength(0);
        if (!words.isEmpty()) {
            put(heading > 0 ? "#".repeat(Math.min(6, heading)) + " " + words.replace('\n', ' ') : words);
        }
        heading = 0;
    }

    String text() {
        end();
        return text.toString();
    }

    private void put(String words) {
        text.append(text.isEmpty() ? "" : "\n\n").append(words);
    }
}
