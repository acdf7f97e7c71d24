package io.narratix.sound;

import java.io.IOException;

/** A sound file that cannot be used; the message says what is wrong with it, and nothing of its content. */
public final class UnreadableSound extends IOException {

    private static final long serialVersionUID = 1;

    public UnreadableSound(String message) {
        super(message);
    }
}
