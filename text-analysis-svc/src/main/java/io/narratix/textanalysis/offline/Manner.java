package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.Delivery.Emotion;
import io.narratix.textanalysis.Delivery.Loudness;
import io.narratix.textanalysis.Delivery.Pace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word says about how something is said; null where it says nothing. */
record Manner(
        @Nullable Emotion emotion,
        @Nullable Loudness loudness,
        @Nullable Pace pace) {

    /** From three fields, {@code -} for what is not told. */
    static Manner of(List<String> fields) {
        return new Manner(
                fields.get(0).equals("-") ? null : Emotion.valueOf(fields.get(0)),
                fields.get(1).equals("-") ? null : Loudness.valueOf(fields.get(1)),
                fields.get(2).equals("-") ? null : Pace.valueOf(fields.get(2)));
    }
}
