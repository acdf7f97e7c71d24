package io.narratix.voice;

/** How a line is said. */
public record Delivery(Emotion emotion, Loudness loudness, Pace pace) {

    public static final Delivery PLAIN = new Delivery(Emotion.NEUTRAL, Loudness.NORMAL, Pace.NORMAL);

    /** The delivery by the names that events carry; what is not known is taken as plain. */
    public static Delivery of(String emotion, String loudness, String pace) {
        return new Delivery(Emotion.of(emotion), Loudness.of(loudness), Pace.of(pace));
    }
}
