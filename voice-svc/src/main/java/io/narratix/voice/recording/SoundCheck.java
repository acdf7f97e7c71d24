package io.narratix.voice.recording;

import io.narratix.sound.Decibels;
import io.narratix.sound.Pcm;
import io.narratix.stage.ProviderFault;

/** Whether what came back can be the text, spoken: neither silence nor noise, and about as long as it takes to say it. */
final class SoundCheck {

    private static final double SILENCE_DBFS = -55;
    private static final double CLIPPED = 0.999;
    private static final double MOST_CLIPPED = 0.2;

    /** Nobody speaks faster: real speech has 14 to 17 characters a second. */
    private static final double FASTEST_PER_SECOND = 45;

    private static final double SLOWEST_PER_SECOND = 3;
    private static final double LONGEST_SILENCE_SECONDS = 4;

    /** How many letters a digit may turn into when it is read out. */
    private static final int LETTERS_OF_A_DIGIT = 8;

    private final String provider;

    SoundCheck(String provider) {
        this.provider = provider;
    }

    void check(String text, Pcm sound) throws ProviderFault {
        float[] samples = sound.channels()[0];
        if (Decibels.of(sound.peak()) < SILENCE_DBFS) {
            throw invalid("the speech is silent");
        }
        if (clippedShare(samples) > MOST_CLIPPED) {
            throw invalid("the speech is nothing but noise at full scale");
        }
        Edges edges = Edges.of(samples);
        double seconds = (edges.end() - edges.start()) / (double) sound.sampleRateHz();
        double shortest = letters(text, 1) / FASTEST_PER_SECOND;
        double longest = letters(text, LETTERS_OF_A_DIGIT) / SLOWEST_PER_SECOND + LONGEST_SILENCE_SECONDS;
        if (seconds < shortest || seconds > longest) {
            throw invalid("the speech lasts %.2f s, but its text takes between %.2f and %.2f s"
                    .formatted(seconds, shortest, longest));
        }
    }

    private ProviderFault invalid(String reason) {
        return ProviderFault.invalid(provider, reason);
    }

    private static double clippedShare(float[] samples) {
        int clipped = 0;
        for (float sample : samples) {
            clipped += Math.abs(sample) >= CLIPPED ? 1 : 0;
        }
        return clipped / (double) samples.length;
    }

    private static double letters(String text, int ofADigit) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(character -> Character.isDigit(character) ? ofADigit : 1)
                .sum();
    }
}
