package io.narratix.provider;

import java.io.IOException;

/** An answer that is longer than its call allows. */
final class OversizedAnswer extends IOException {

    private static final long serialVersionUID = 1;

    OversizedAnswer(long most) {
        super("the answer is longer than the %,d bytes that it may have".formatted(most));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
