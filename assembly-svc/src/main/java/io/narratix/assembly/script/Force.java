package io.narratix.assembly.script;

/** How loudly a line is said, and how much of that the mix keeps: drama, but nobody reaches for the volume. */
public enum Force {
    WHISPER(-4),
    SOFT(-2),
    NORMAL(0),
    LOUD(1.5),
    SHOUT(2.5);

    private final double offsetDb;

    Force(double offsetDb) {
        this.offsetDb = offsetDb;
    }

    /** The line's level relative to plain speech. */
    public double offsetDb() {
        return offsetDb;
    }
}
