package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.Findings;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import java.util.ArrayList;
import java.util.List;

/** Everything that the analyst finds in a text. */
record Heard(Manuscript manuscript, List<Soundscape> soundscapes, List<Effect> effects) implements Findings {

    private static final OfflineSoundAnalyst ANALYST = new OfflineSoundAnalyst();

    static Heard in(String text) {
        return in(text, "en");
    }

    static Heard in(String text, String language) {
        Heard heard = new Heard(Manuscript.of(text), new ArrayList<>(), new ArrayList<>());
        ANALYST.analyse(heard.manuscript, language, Meter.FREE, heard);
        return heard;
    }

    @Override
    public void hears(Soundscape soundscape) {
        soundscapes.add(soundscape);
    }

    @Override
    public void hears(Effect effect) {
        effects.add(effect);
    }

    /** Effects as "name word". */
    List<String> sounds() {
        return effects.stream()
                .map(effect -> effect.name() + " "
                        + manuscript.word(effect.firstWord()).text())
                .toList();
    }
}
