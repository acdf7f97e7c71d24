package io.narratix.voice.mary;

import io.narratix.voice.AgeBand;
import io.narratix.voice.Gender;
import io.narratix.voice.Voice;

/**
 * A voice and what makes it.
 *
 * @param sound how the models are made to sound
 */
record Persona(Voice voice, Timbre sound) {

    /** A line of the list of voices: name, gender, age band, pitch, range, formants, tempo, breath, description. */
    static Persona of(String line) {
        String[] columns = line.split("\t");
        Voice voice = new Voice(columns[0], Gender.of(columns[1]), AgeBand.of(columns[2]), columns[8]);
        Timbre sound = new Timbre(
                Double.parseDouble(columns[3]),
                Double.parseDouble(columns[4]),
                Double.parseDouble(columns[5]),
                Double.parseDouble(columns[6]),
                Double.parseDouble(columns[7]));
        return new Persona(voice, sound);
    }
}
