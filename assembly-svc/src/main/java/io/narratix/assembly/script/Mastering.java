package io.narratix.assembly.script;

/** The delivery standard that the master has to meet. */
public enum Mastering {
    /** -18 LUFS integrated (ITU-R BS.1770-4), true peak at most -1 dBTP. */
    DRAMA,
    /** ACX audiobook submission: RMS -23…-18 dB, peak at most -3 dB, a noise floor of at most -60 dB at head and tail. */
    ACX
}
