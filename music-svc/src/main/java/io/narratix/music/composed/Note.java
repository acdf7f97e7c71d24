package io.narratix.music.composed;

/**
 * @param beat when it starts, in beats from the beginning of the piece
 * @param beats how long it is held
 * @param key 60 is middle C
 * @param velocity 1 to 127
 */
record Note(double beat, double beats, int key, int velocity) {

    Note {
        if (beat < 0 || beats <= 0 || key < 0 || key > 127 || velocity < 1 || velocity > 127) {
            throw new IllegalArgumentException("no instrument plays %s %s %s %s".formatted(beat, beats, key, velocity));
        }
    }
}
