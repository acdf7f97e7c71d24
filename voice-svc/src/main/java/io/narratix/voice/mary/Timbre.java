package io.narratix.voice.mary;

/**
 * How the models are made to sound.
 *
 * @param pitchHz the middle of the melody
 * @param range how far the melody moves, 1 as recorded
 * @param warping the all-pass constant of the mel-cepstrum; 0.55 is the recorded speaker, less is a longer vocal tract
 * @param tempo how fast, 1 as recorded
 * @param breath how much of the voicing is turned into noise, 0 as recorded, 1 whispered
 */
record Timbre(double pitchHz, double range, double warping, double tempo, double breath) {}
