package io.narratix.audioanalysis.model;

import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.Findings;
import io.narratix.audioanalysis.Soundscape;
import java.util.List;

/** Tells what was found, part by part in reading order; a part that is done early waits for those before it. */
final class SoundWriter {

    private final List<PartSounds> parts;
    private final Findings findings;
    private int part;
    private int soundscapesOfPart;
    private int effectsOfPart;
    private int scene;
    private int effect;

    SoundWriter(List<PartSounds> parts, Findings findings) {
        this.parts = parts;
        this.findings = findings;
    }

    /** Tells what can be told by now. */
    void goOn() {
        while (part < parts.size()) {
            PartSounds sounds = parts.get(part);
            boolean done = sounds.isDone();
            tell(sounds);
            if (!done) {
                return;
            }
            part++;
            soundscapesOfPart = 0;
            effectsOfPart = 0;
        }
    }

    private void tell(PartSounds sounds) {
        List<Soundscape> soundscapes = sounds.soundscapes();
        while (soundscapesOfPart < soundscapes.size()) {
            findings.hears(soundscapes.get(soundscapesOfPart++).numbered(++scene));
        }
        List<Effect> effects = sounds.effects();
        while (effectsOfPart < effects.size()) {
            findings.hears(ranked(effects.get(effectsOfPart++).numbered(++effect)));
        }
    }

    /** Ranks of one part mean nothing in another: those of a long text go round the parts, best ones first. */
    private Effect ranked(Effect told) {
        return told.ranked((told.rank() - 1) * parts.size() + part + 1);
    }
}
