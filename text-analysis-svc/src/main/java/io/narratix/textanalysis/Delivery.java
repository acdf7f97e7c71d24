package io.narratix.textanalysis;

/** How a line is said. */
public record Delivery(Emotion emotion, Loudness loudness, Pace pace) {

    /** Nothing special. */
    public static final Delivery PLAIN = new Delivery(Emotion.NEUTRAL, Loudness.NORMAL, Pace.NORMAL);

    /** What is felt. */
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

    /** How loud, from a whisper to a shout. */
    public enum Loudness {
        WHISPER,
        SOFT,
        NORMAL,
        LOUD,
        SHOUT
    }

    /** How fast. */
    public enum Pace {
        SLOW,
        NORMAL,
        FAST
    }
}
