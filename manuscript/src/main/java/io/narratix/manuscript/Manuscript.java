package io.narratix.manuscript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A story as its author wrote it, and the positions in it.
 *
 * <p>Words are numbered from 1 in reading order. Paragraphs are what stands between blank lines, or single lines where
 * the text has no blank lines; together with the white space behind them they cover the text from the first character to
 * the last. Scenes end at a line of nothing but ornaments ({@code ***}, {@code ---}, {@code #}) and at headings.
 * Immutable.
 */
public final class Manuscript {

    /** The longest text that is taken, in UTF-16 units: about 1,600 pages. */
    public static final int MAX_LENGTH = 4_000_000;

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}]+(?:['\u2019\u02bc\u2010\u2011-][\\p{L}\\p{N}\\p{M}]+|[.,:]\\p{N}[\\p{L}\\p{N}\\p{M}]*+)*+");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\t \u00a0]*\\R\\s*");
    private static final Pattern LINE_END = Pattern.compile("\\R\\s*");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s*#~=_\u2014\u2013\u2022\u2042\u2043+.-]+");
    private static final Pattern HEADING = Pattern.compile(
            "#{1,6}[ \\t]+\\S.*|(?i:chapter|part|book|prologue|epilogue|act|scene)\\b[^.!?\"\u201c]{0,80}");

    private final String text;
    private final List<Word> words;
    private final List<Span> paragraphs;

    private Manuscript(String text) {
        this.text = text;
        this.words = wordsOf(text);
        this.paragraphs = paragraphsOf(text);
    }

    /** @throws UnreadableText if the text is blank, too long, holds a NUL or has no word to speak */
    public static Manuscript of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new UnreadableText("The text has %,d characters; at most %,d are taken. Split it into parts."
                    .formatted(text.length(), MAX_LENGTH));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableText(
                    "The text holds a NUL character at position %d, so it is probably not a plain text."
                                    .formatted(text.indexOf('\0'))
                            + " Save it as plain text in UTF-8.");
        }
        if (text.isBlank()) {
            throw new UnreadableText("The text is empty. Hand in a story with at least one word.");
        }
        Manuscript manuscript = new Manuscript(text);
        if (manuscript.words.isEmpty()) {
            throw new UnreadableText("The text has no word in it, only signs. There is nothing to speak.");
        }
        return manuscript;
    }

    /**
     * The text of a file, decoded strictly; a byte order mark is dropped.
     *
     * @throws UnreadableText as {@link #of}, and if the bytes are not UTF-8
     */
    public static Manuscript ofUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableText("The text is not UTF-8. Save it as plain text in UTF-8 and try again.");
        }
    }

    public String text() {
        return text;
    }

    /** All words; the word of number n is at index n - 1. */
    public List<Word> words() {
        return words;
    }

    public Word word(int number) {
        return words.get(number - 1);
    }

    /** The words that begin inside the span, in reading order. */
    public List<Word> wordsIn(Span span) {
        return words.subList(firstWordFrom(span.start()), firstWordFrom(span.end()));
    }

    /** From the first character of the first word to the last character of the last one. */
    public Span spanOf(int firstWord, int lastWord) {
        return new Span(word(firstWord).span().start(), word(lastWord).span().end());
    }

    /** Every paragraph with the white space behind it (the first one with that before it too): a partition of the text. */
    public List<Span> paragraphs() {
        return paragraphs;
    }

    /** Whether the span holds only ornaments such as {@code ***}: the break between two scenes. */
    public boolean isBreak(Span span) {
        return ORNAMENT.matcher(span.in(text)).matches();
    }

    /** Whether the paragraph is a heading: {@code # Title}, {@code Chapter One}. */
    public boolean isHeading(Span paragraph) {
        return HEADING.matcher(paragraph.in(text).strip()).matches();
    }

    /** The scenes in reading order: a partition of the text; a heading opens a scene, a break closes one. */
    public List<Span> scenes() {
        List<Span> scenes = new ArrayList<>();
        int start = 0;
        boolean spoken = false;
        for (Span paragraph : paragraphs) {
            if (spoken && isHeading(paragraph)) {
                scenes.add(new Span(start, paragraph.start()));
                start = paragraph.start();
                spoken = false;
            }
            if (spoken && isBreak(paragraph)) {
                scenes.add(new Span(start, paragraph.end()));
                start = paragraph.end();
                spoken = false;
                continue;
            }
            spoken |= !isBreak(paragraph) && !isHeading(paragraph);
        }
        closeScenes(scenes, start);
        return List.copyOf(scenes);
    }

    /** The chapters in reading order: a partition of the text. */
    public List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        String title = "";
        int start = 0;
        for (Span paragraph : paragraphs) {
            if (isHeading(paragraph)) {
                if (!wordsIn(new Span(start, paragraph.start())).isEmpty()) {
                    chapters.add(new Chapter(title, new Span(start, paragraph.start())));
                    start = paragraph.start();
                }
                title = titleOf(paragraph);
            }
        }
        chapters.add(new Chapter(title, new Span(start, text.length())));
        return List.copyOf(chapters);
    }

    private String titleOf(Span heading) {
        return heading.in(text).strip().replaceFirst("^#+\\s*", "").replaceFirst("\\s*#+$", "");
    }

    private void closeScenes(List<Span> scenes, int start) {
        Span rest = new Span(start, text.length());
        if (!wordsIn(rest).isEmpty() || scenes.isEmpty()) {
            scenes.add(rest);
        } else if (rest.length() > 0) {
            Span last = scenes.remove(scenes.size() - 1);
            scenes.add(new Span(last.start(), text.length()));
        }
    }

    private int firstWordFrom(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Word> wordsOf(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(words.size() + 1, new Span(matcher.start(), matcher.end()), matcher.group()));
        }
        return List.copyOf(words);
    }

    private static List<Span> paragraphsOf(String text) {
        Pattern between = BLANK_LINE.matcher(text.strip()).find() ? BLANK_LINE : LINE_END;
        List<Span> paragraphs = new ArrayList<>();
        Matcher matcher = between.matcher(text);
        int start = 0;
        int from = text.length() - text.stripLeading().length();
        while (matcher.find(from)) {
            paragraphs.add(new Span(start, matcher.end()));
            start = matcher.end();
            from = matcher.end();
        }
        if (start < text.length()) {
            paragraphs.add(new Span(start, text.length()));
        }
        return List.copyOf(paragraphs);
    }
}
