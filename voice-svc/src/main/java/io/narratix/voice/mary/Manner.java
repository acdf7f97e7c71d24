package io.narratix.voice.mary;

import io.narratix.voice.Delivery;
import io.narratix.voice.Emotion;
import io.narratix.voice.Loudness;
import io.narratix.voice.Pace;

/**
 * What a delivery changes: factors of pitch, range and tempo, and breath. Modest on purpose, so that every word is still
 * understood; the directions are those of Murray and Arnott, "Toward the simulation of emotion in synthetic speech" (1993).
 */
record Manner(double pitch, double range, double tempo, double breath) {

    static Manner of(Delivery delivery) {
        return of(delivery.emotion()).with(of(delivery.loudness())).with(of(delivery.pace()));
    }

    Timbre on(Timbre timbre) {
        return new Timbre(
                timbre.pitchHz() * pitch,
                timbre.range() * range,
                timbre.formants(),
                timbre.tempo() * Math.max(0.85, Math.min(1.15, tempo)),
                Math.min(1, timbre.breath() + breath));
    }

    private Manner with(Manner other) {
        return new Manner(pitch * other.pitch, range * other.range, tempo * other.tempo, breath + other.breath);
    }

    private static Manner of(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> new Manner(1, 1, 1, 0);
            case JOY -> new Manner(1.08, 1.2, 1.03, 0);
            case SADNESS -> new Manner(0.94, 0.8, 0.93, 0.05);
            case ANGER -> new Manner(1.06, 1.25, 1.04, 0);
            case FEAR -> new Manner(1.1, 1.1, 1.05, 0.1);
            case SURPRISE -> new Manner(1.1, 1.3, 1, 0);
            case DISGUST -> new Manner(0.95, 1.05, 0.96, 0);
            case TENDER -> new Manner(0.98, 0.9, 0.95, 0.1);
            case URGENT -> new Manner(1.05, 1.1, 1.07, 0);
            case CALM -> new Manner(0.97, 0.9, 0.96, 0);
        };
    }

    private static Manner of(Loudness loudness) {
        return switch (loudness) {
            case WHISPER -> new Manner(0.96, 0.7, 0.95, 0.4);
            case SOFT -> new Manner(0.98, 0.9, 0.98, 0.1);
            case NORMAL -> new Manner(1, 1, 1, 0);
            case LOUD -> new Manner(1.07, 1.15, 1, 0);
            case SHOUT -> new Manner(1.16, 1.25, 0.97, 0);
        };
    }

    private static Manner of(Pace pace) {
        return switch (pace) {
            case SLOW -> new Manner(1, 1, 0.9, 0);
            case NORMAL -> new Manner(1, 1, 1, 0);
            case FAST -> new Manner(1, 1, 1.1, 0);
        };
    }
}
