package io.narratix.studio.production;

import io.narratix.events.Delivery;
import org.jspecify.annotations.Nullable;

/** How a line is said; what is left out is neutral. */
public record Manner(
        @Nullable Emotion emotion,
        @Nullable Loudness loudness,
        @Nullable Pace pace) {

    /** What can be heard in it. */
    public enum Emotion {
        NEUTRAL,
        JOY,
        SADNESS,
        ANGER,
        FEAR,
        SURPRISE,
        DISGUST,
        TENDER,
        URGENT,
        CALM
    }

    /** How loud it is said. */
    public enum Loudness {
        WHISPER,
        SOFT,
        NORMAL,
        LOUD,
        SHOUT
    }

    /** How fast it is said. */
    public enum Pace {
        SLOW,
        NORMAL,
        FAST
    }

    static Manner of(@Nullable Delivery event) {
        return event == null
                ? new Manner(Emotion.NEUTRAL, Loudness.NORMAL, Pace.NORMAL)
                : new Manner(
                        known(Emotion.class, event.getEmotion(), Emotion.NEUTRAL),
                        known(Loudness.class, event.getLoudness(), Loudness.NORMAL),
                        known(Pace.class, event.getPace(), Pace.NORMAL));
    }

    Delivery event() {
        return Delivery.newBuilder()
                .setEmotion((emotion == null ? Emotion.NEUTRAL : emotion).name())
                .setLoudness((loudness == null ? Loudness.NORMAL : loudness).name())
                .setPace((pace == null ? Pace.NORMAL : pace).name())
                .build();
    }

    /** A newer version may know more of them than this one. */
    private static <E extends Enum<E>> E known(Class<E> type, String name, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
