package io.narratix.voice.elevenlabs;

import io.narratix.voice.Delivery;
import io.narratix.voice.Emotion;
import io.narratix.voice.Loudness;

/**
 * How a delivery is asked for.
 *
 * @param stability 0 to 1: the less, the more is felt
 * @param style how much the voice's own way is overdone
 * @param speed 1 as it is
 * @param directions in brackets in front of the text, for models that understand them; else empty
 */
record Acting(double stability, double style, double speed, String directions) {

    static Acting of(Delivery delivery, Model model) {
        if (model.isDirected()) {
            boolean plain = delivery.emotion() == Emotion.NEUTRAL || delivery.emotion() == Emotion.CALM;
            return new Acting(plain ? 0.5 : 0.0, 0, 1, directions(delivery));
        }
        double feeling = feeling(delivery.emotion());
        double stability = Math.max(0.25, 0.55 - 0.25 * feeling - (delivery.loudness() == Loudness.SHOUT ? 0.1 : 0));
        return new Acting(stability, 0.4 * Math.max(0, feeling), speed(delivery), "");
    }

    private static double feeling(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> 0;
            case CALM -> -0.4;
            case TENDER, DISGUST -> 0.5;
            case JOY, SADNESS, SURPRISE, URGENT -> 0.7;
            case ANGER, FEAR -> 1;
        };
    }

    private static double speed(Delivery delivery) {
        double felt = switch (delivery.emotion()) {
            case URGENT -> 1.05;
            case SADNESS, TENDER -> 0.96;
            default -> 1;
        };
        return felt
                * switch (delivery.pace()) {
                    case SLOW -> 0.9;
                    case NORMAL -> 1;
                    case FAST -> 1.1;
                };
    }

    private static String directions(Delivery delivery) {
        String emotion = switch (delivery.emotion()) {
            case NEUTRAL -> "";
            case JOY -> "[happy]";
            case SADNESS -> "[sad]";
            case ANGER -> "[angry]";
            case FEAR -> "[scared]";
            case SURPRISE -> "[surprised]";
            case DISGUST -> "[disgusted]";
            case TENDER -> "[tenderly]";
            case URGENT -> "[urgently]";
            case CALM -> "[calmly]";
        };
        String loudness = switch (delivery.loudness()) {
            case WHISPER -> "[whispers]";
            case SOFT -> "[softly]";
            case NORMAL -> "";
            case LOUD -> "[loudly]";
            case SHOUT -> "[shouts]";
        };
        return (loudness + emotion).isEmpty() ? "" : loudness + emotion + " ";
    }
}
