package io.narratix.languagemodel;

import java.util.List;

/**
 * What an answer may be.
 *
 * @param lists the names of its lists; each must be there
 * @param mostElements of all lists together
 */
public record AnswerBounds(List<String> lists, int mostElements) {

    static final int DEEPEST = 8;
    static final int LONGEST_STRING = 4_000;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_ANSWER = 16 << 20;

    public AnswerBounds {
        lists = List.copyOf(lists);
    }
}
