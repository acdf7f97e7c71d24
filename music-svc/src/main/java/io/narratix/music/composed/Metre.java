package io.narratix.music.composed;

/** How time is counted. */
record Metre(double beatsPerMinute, int beatsPerBar) {

    /** Four bars make a phrase. */
    static final int PHRASE_BARS = 4;

    Metre {
        if (!(beatsPerMinute > 0) || beatsPerBar < 1) {
            throw new IllegalArgumentException(
                    "a metre needs beats but had %s at %s a minute".formatted(beatsPerBar, beatsPerMinute));
        }
    }

    double beatSeconds() {
        return 60 / beatsPerMinute;
    }

    double barSeconds() {
        return beatsPerBar * beatSeconds();
    }
}
