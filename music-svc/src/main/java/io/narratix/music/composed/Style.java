package io.narratix.music.composed;

import io.narratix.music.composed.Instrument.Section;
import java.util.List;
import java.util.Map;

/**
 * How a mood is written.
 *
 * @param players who plays which section; a section without players is silent
 * @param loudness the velocity that notes start from
 */
record Style(Metre metre, Harmony harmony, Texture texture, Map<Section, List<Instrument>> players, int loudness) {

    Style {
        players = Map.copyOf(players);
    }

    /**
     * @param semitones the scale
     * @param tonics keys to choose the tonic from
     * @param progressions degrees from 0, one chord after the other
     * @param chordBars how many bars a chord lasts
     * @param chord which steps of the scale above its degree a chord is made of
     */
    record Harmony(
            List<Integer> semitones,
            List<Integer> tonics,
            List<List<Integer>> progressions,
            int chordBars,
            List<Integer> chord) {}

    /**
     * @param registers lowest key of the pads and of the figure
     * @param figures tones of the chord by slot of the bar
     * @param melody what a bar of melody may look like, and how often there is one
     * @param pulses strokes by slot of the bar
     */
    record Texture(Registers registers, List<String> figures, Melody melody, List<String> pulses) {}

    record Registers(int padKey, int figureKey) {}

    /**
     * @param rhythms lengths in beats; negative ones are rests
     * @param share how many phrases in a hundred have a melody
     */
    record Melody(List<List<Double>> rhythms, int share) {}

    /** The players of a section, none if it is silent. */
    List<Instrument> of(Section section) {
        return players.getOrDefault(section, List.of());
    }
}
