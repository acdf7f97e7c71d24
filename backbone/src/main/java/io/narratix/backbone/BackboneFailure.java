package io.narratix.backbone;

import org.jspecify.annotations.Nullable;

/** A part of the backbone can't run; the message is a sentence for the user. */
public class BackboneFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BackboneFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
