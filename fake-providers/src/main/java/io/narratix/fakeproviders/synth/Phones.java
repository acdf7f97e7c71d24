package io.narratix.fakeproviders.synth;

import java.util.Map;

/**
 * How one speaker's letters sound: for each a stretch of sound, made once. Voiced ones are pulses through two
 * resonances (formants), hissed ones noise through one, stops a gap and a burst.
 */
final class Phones {

    private static final double SECONDS = 0.2;
    private static final Map<Character, double[]> FORMANTS = Map.of(
            'a', new double[] {750, 1250},
            'e', new double[] {500, 1850},
            'i', new double[] {320, 2300},
            'o', new double[] {480, 900},
            'u', new double[] {330, 800},
            'm', new double[] {250, 1100},
            'l', new double[] {360, 1400},
            'r', new double[] {420, 1200});
    private static final String HISSED = "sfhcxz";
    private static final String STOPPED = "ptkbdgq";

    private final short[][] sounds = new short[26][];
    private final int rateHz;

    Phones(String speaker, int rateHz) {
        this.rateHz = rateHz;
        Dice dice = new Dice(speaker);
        double pitchHz = dice.between(90, 230);
        double stretch = dice.between(0.88, 1.14);
        for (char letter = 'a'; letter <= 'z'; letter++) {
            sounds[letter - 'a'] = levelled(sound(letter, pitchHz, stretch, dice));
        }
    }

    int rateHz() {
        return rateHz;
    }

    /** Letters beyond a…z sound like one of them; digits too. */
    short[] of(int codePoint) {
        int letter = Character.toLowerCase(codePoint);
        return sounds[letter >= 'a' && letter <= 'z' ? letter - 'a' : Math.floorMod(letter * 7, 26)];
    }

    private float[] sound(char letter, double pitchHz, double stretch, Dice dice) {
        float[] source = HISSED.indexOf(letter) >= 0 ? noise(dice) : pulses(pitchHz);
        if (HISSED.indexOf(letter) >= 0) {
            return resonant(source, stretch * (letter == 'h' ? 1500 : 3600), 900);
        }
        if (STOPPED.indexOf(letter) >= 0) {
            return burst(dice);
        }
        double[] formants = FORMANTS.getOrDefault(letter, new double[] {290, 1700});
        float[] low = resonant(source, stretch * formants[0], 80);
        float[] high = resonant(source, stretch * formants[1], 120);
        for (int i = 0; i < low.length; i++) {
            low[i] += 0.5f * high[i];
        }
        return low;
    }

    private float[] pulses(double pitchHz) {
        float[] source = new float[(int) (SECONDS * rateHz)];
        for (double at = 0; at < source.length; at += rateHz / pitchHz) {
            source[(int) at] = 1;
        }
        return source;
    }

    private float[] noise(Dice dice) {
        float[] source = new float[(int) (SECONDS * rateHz)];
        for (int i = 0; i < source.length; i++) {
            source[i] = (float) dice.between(-0.1, 0.1);
        }
        return source;
    }

    private float[] burst(Dice dice) {
        float[] sound = new float[(int) (SECONDS * rateHz)];
        int from = (int) (0.03 * rateHz);
        for (int i = from; i < sound.length; i++) {
            sound[i] = (float) (dice.between(-1, 1) * Math.exp(-(i - from) / (0.008 * rateHz)));
        }
        return sound;
    }

    /** A two-pole resonator (Klatt 1980, equation 1). */
    private float[] resonant(float[] source, double hz, double bandwidthHz) {
        double radius = Math.exp(-Math.PI * bandwidthHz / rateHz);
        double b = 2 * radius * Math.cos(2 * Math.PI * Math.min(hz, rateHz * 0.45) / rateHz);
        double c = -radius * radius;
        float[] out = new float[source.length];
        double one = 0;
        double two = 0;
        for (int i = 0; i < out.length; i++) {
            double now = (1 - b - c) * source[i] + b * one + c * two;
            two = one;
            one = now;
            out[i] = (float) now;
        }
        return out;
    }

    private static short[] levelled(float[] sound) {
        float peak = 1e-9f;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        short[] out = new short[sound.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) (sound[i] / peak * 9000);
        }
        return out;
    }
}
