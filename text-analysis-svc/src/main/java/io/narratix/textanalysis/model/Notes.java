package io.narratix.textanalysis.model;

import java.util.List;

/** What was wrong with the last answer about a part, for the next question. Safe for many threads. */
final class Notes {

    private List<String> wrong = List.of();
    private boolean askedAgain;

    synchronized List<String> wrong() {
        return wrong;
    }

    synchronized void note(List<String> sentences) {
        wrong = List.copyOf(sentences);
    }

    /** Whether this is the one time that what is missing may be asked for again. */
    synchronized boolean mayAskAgain() {
        boolean may = !askedAgain;
        askedAgain = true;
        return may;
    }
}
