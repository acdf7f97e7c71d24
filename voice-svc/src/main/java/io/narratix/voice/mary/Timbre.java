package io.narratix.voice.mary;

/**
 * How the models are made to sound.
 *
 * @param pitchHz the middle of the melody
 * @param range how far the melody moves, 1 as recorded
 * @param formants where the resonances lie, 1 as recorded; men's are lower, children's higher
 * @param tempo how fast, 1 as recorded
 * @param breath how much of the voicing is turned into noise, 0 as recorded, 1 whispered
 */
record Timbre(double pitchHz, double range, double formants, double tempo, double breath) {

    /** The all-pass constant with which the models were trained. */
    private static final double TRAINED = 0.55;

    /**
     * The all-pass constant that moves the resonances: near 0 Hz an all-pass of constant a stretches the frequency axis by
     * (1 + a) / (1 - a).
     */
    double warping() {
        double stretch = (1 + TRAINED) / (1 - TRAINED) / formants;
        return (stretch - 1) / (stretch + 1);
    }
}
