package io.narratix.assembly.delivery;

/**
 * What a sound measures as a whole.
 *
 * @param integratedLufs ITU-R BS.1770-4; negative infinity for silence
 * @param truePeakDbtp in dB relative to full scale
 * @param rmsDb root mean square over both channels, in dB relative to full scale
 * @param quietestDb the RMS of its quietest half second: the noise floor
 * @param frames its length at the mixing rate
 */
public record Measurement(double integratedLufs, double truePeakDbtp, double rmsDb, double quietestDb, long frames) {}
