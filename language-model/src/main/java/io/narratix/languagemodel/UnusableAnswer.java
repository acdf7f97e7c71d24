package io.narratix.languagemodel;

/** An answer is not what it has to be; the message says why. */
final class UnusableAnswer extends Exception {

    private static final long serialVersionUID = 1;

    UnusableAnswer(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
