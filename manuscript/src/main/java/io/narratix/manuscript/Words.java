package io.narratix.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What counts as a word: the one rule by which a whole text and any piece of it are numbered. */
public final class Words {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}]+(?:['\u2019\u02bc\u2010\u2011-][\\p{L}\\p{N}\\p{M}]+|[.,:]\\p{N}[\\p{L}\\p{N}\\p{M}]*+)*+");

    private Words() {}

    /** The words of the snippet in reading order, numbered from 1; spans are positions in the snippet. */
    public static List<Word> in(CharSequence snippet) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(snippet);
        while (matcher.find()) {
            words.add(new Word(words.size() + 1, new Span(matcher.start(), matcher.end()), matcher.group()));
        }
        return List.copyOf(words);
    }
}
