package io.narratix.fakeproviders.brain;

import io.narratix.manuscript.Word;
import io.narratix.manuscript.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The story's words with the numbers that its marks give them. What stands before the first mark has none. */
final class NumberedWords {

    private NumberedWords() {}

    /** A word as it stands in the story. */
    record Numbered(int number, String text) {}

    static List<Numbered> in(Prompt prompt) {
        List<Numbered> words = new ArrayList<>();
        Matcher mark = prompt.marks().matcher(prompt.story());
        int next = 0;
        int from = 0;
        while (mark.find()) {
            next = add(prompt.story().substring(from, mark.start()), next, words);
            next = Integer.parseInt(mark.group(1));
            from = mark.end();
        }
        add(prompt.story().substring(from), next, words);
        return words;
    }

    private static int add(String text, int first, List<Numbered> words) {
        int number = first;
        if (number > 0) {
            for (Word word : Words.in(text)) {
                words.add(new Numbered(number++, word.text()));
            }
        }
        return number;
    }
}
