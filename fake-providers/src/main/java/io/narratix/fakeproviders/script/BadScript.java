package io.narratix.fakeproviders.script;

/** A script can't be followed; the message is a sentence that says where and why. */
public final class BadScript extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadScript(String sentence) {
        super(sentence);
    }
}
