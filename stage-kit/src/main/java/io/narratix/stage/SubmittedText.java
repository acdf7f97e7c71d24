package io.narratix.stage;

import io.narratix.events.Artifact;
import io.narratix.events.Commission;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.UnreadableText;
import java.io.IOException;

/** The text that was handed in, as a manuscript; what cannot be read is refused for good, with the reason. */
public final class SubmittedText {

    private static final long MAX_BYTES = 4L * Manuscript.MAX_LENGTH;

    private SubmittedText() {}

    /** @throws ProviderFault PERMANENT, with a sentence on what is wrong with the text */
    public static Manuscript read(Commission commission, Artifacts artifacts) throws ProviderFault {
        Artifact text = commission.getText();
        if (text == null) {
            throw refused("The submission has no text: neither a body nor a reference to one.");
        }
        if (text.getBytes() > MAX_BYTES) {
            throw refused("The text has %,d bytes; at most %,d are taken.".formatted(text.getBytes(), MAX_BYTES));
        }
        try {
            return Manuscript.ofUtf8(artifacts.read(text));
        } catch (UnreadableText | IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static ProviderFault refused(String sentence) {
        return ProviderFault.permanent("submission", sentence);
    }
}
