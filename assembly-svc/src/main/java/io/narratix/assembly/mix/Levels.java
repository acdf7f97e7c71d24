package io.narratix.assembly.mix;

import io.narratix.sound.Decibels;

/**
 * The levels of the mix. Everything is set against the speech, which lies low enough for its loudest syllables, effects
 * and music to add up without touching full scale; the master lifts the whole.
 */
final class Levels {

    static final double SPEECH_LUFS = -20;
    static final double HIGHEST_SPEECH_PEAK = Decibels.gain(-1);
    static final double HIGHEST_EFFECT_PEAK = Decibels.gain(-4);
    static final double HIGHEST_LAYER_PEAK = Decibels.gain(-8);

    /** How far music and bed lie below speech while it runs, and how far they rise where it rests. */
    static final double MUSIC_BELOW_SPEECH_LU = 17;

    static final double BED_BELOW_SPEECH_LU = 20;
    static final double DUCKING_DB = 7;

    /** How much an effect that goes on gives way to speech. */
    static final double EFFECT_DUCKING_DB = 5;

    private Levels() {}
}
