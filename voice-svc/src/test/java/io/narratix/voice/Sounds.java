package io.narratix.voice;

import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import java.util.Random;

/** Sounds that pass for speech: syllables of noise and tone, five a second. */
public final class Sounds {

    private Sounds() {}

    /** @param silence at either end, in seconds */
    public static Pcm speech(double seconds, double silence, int rateHz) {
        int edge = (int) (silence * rateHz);
        float[] samples = new float[(int) Math.round(seconds * rateHz)];
        Random random = new Random(1);
        for (int i = edge; i < samples.length - edge; i++) {
            double at = (double) (i - edge) / rateHz;
            double syllable = 0.3 + 0.7 * Math.abs(Math.sin(Math.PI * 5 * at));
            double tone = Math.sin(2 * Math.PI * 180 * at) + 0.5 * Math.sin(2 * Math.PI * 1200 * at);
            samples[i] = (float) (0.25 * syllable * (tone + 0.2 * random.nextGaussian()));
        }
        return Pcm.mono(samples, rateHz);
    }

    public static byte[] wav(double seconds) {
        return Wav.encode(speech(seconds, 0.1, 24_000));
    }

    /** As {@code pcm_24000} sends it. */
    public static byte[] bare(double seconds) {
        byte[] wav = wav(seconds);
        return java.util.Arrays.copyOfRange(wav, 44, wav.length);
    }
}
