package io.narratix.bench;

/**
 * @param integrated LUFS, by ITU-R BS.1770
 * @param peak dBTP
 */
record Loudness(double integrated, double peak) {}
