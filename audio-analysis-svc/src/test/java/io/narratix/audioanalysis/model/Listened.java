package io.narratix.audioanalysis.model;

import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.Findings;
import io.narratix.audioanalysis.PlacementCheck;
import io.narratix.audioanalysis.SoundAnalyst;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.util.ArrayList;
import java.util.List;

/** What was heard in a text. */
final class Listened implements Findings {

    private final Manuscript manuscript;
    private final List<Soundscape> soundscapes = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();

    Listened(String text) {
        this.manuscript = Manuscript.of(text);
    }

    /** In one call. */
    static Listened by(ScriptedModel model, String text) throws Exception {
        return new Listened(text).with(ModelSoundAnalyst.of(model).get(0));
    }

    Listened with(SoundAnalyst analyst) throws ProviderFault, InterruptedException {
        analyst.analyse(manuscript, "en", Meter.FREE, this);
        return this;
    }

    @Override
    public void hears(Soundscape soundscape) {
        soundscapes.add(soundscape);
    }

    @Override
    public void hears(Effect effect) {
        effects.add(effect);
    }

    List<Soundscape> soundscapes() {
        return soundscapes;
    }

    List<Effect> effects() {
        return effects;
    }

    /** Which words each soundscape covers, such as {@code 1-40}. */
    List<String> scenes() {
        return soundscapes.stream()
                .map(scene -> scene.firstWord() + "-" + scene.lastWord())
                .toList();
    }

    /** Which words each effect stands on. */
    List<String> words() {
        return effects.stream()
                .map(effect ->
                        manuscript.spanOf(effect.firstWord(), effect.lastWord()).in(manuscript.text()))
                .toList();
    }

    /** What is wrong with the whole, apart from gaps between ranks. */
    List<String> complaints() {
        return new PlacementCheck(manuscript)
                .complaints(soundscapes, effects).stream()
                        .filter(complaint -> !complaint.startsWith("the ranks"))
                        .toList();
    }
}
