package io.narratix.manuscript;

/** What was handed in cannot be taken as a story; the message says why and what to do about it. */
public class UnreadableText extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public UnreadableText(String message) {
        super(message);
    }
}
