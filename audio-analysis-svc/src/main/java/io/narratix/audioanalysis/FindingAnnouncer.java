package io.narratix.audioanalysis;

import io.narratix.events.Commission;
import io.narratix.events.EffectIdentified;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Desk;
import java.util.ArrayList;
import java.util.List;

/** Announces each soundscape and effect at the moment it is found, and keeps it for a recall. */
final class FindingAnnouncer implements Findings {

    /** Characters of prose that are read aloud in a second, at a narrator's calm pace. */
    private static final double CHARACTERS_PER_SECOND = 14;

    private final Manuscript manuscript;
    private final int generation;
    private final Announced announced;
    private final List<SoundscapeIdentified> soundscapes = new ArrayList<>();
    private final List<EffectIdentified> effects = new ArrayList<>();

    FindingAnnouncer(Manuscript manuscript, Commission commission, Desk desk) {
        this.manuscript = manuscript;
        this.generation = desk.generation();
        this.announced = new Announced(commission, desk.outbox());
    }

    @Override
    public void hears(Soundscape soundscape) {
        SoundscapeIdentified found = event(soundscape);
        soundscapes.add(found);
        announced.soundscape(found);
    }

    @Override
    public void hears(Effect effect) {
        EffectIdentified found = event(effect);
        effects.add(found);
        if (announced.effectsAreReleased()) {
            announced.effect(found);
        }
    }

    List<SoundscapeIdentified> soundscapes() {
        return soundscapes;
    }

    List<EffectIdentified> effects() {
        return effects;
    }

    private SoundscapeIdentified event(Soundscape soundscape) {
        int characters =
                manuscript.spanOf(soundscape.firstWord(), soundscape.lastWord()).length();
        return SoundscapeIdentified.newBuilder()
                .setGeneration(generation)
                .setScene(soundscape.scene())
                .setFirstWord(soundscape.firstWord())
                .setLastWord(soundscape.lastWord())
                .setMood(soundscape.mood().name())
                .setIntensity(soundscape.intensity())
                .setGenre(soundscape.genre())
                .setInstruments(soundscape.instruments())
                .setAmbience(soundscape.ambience().stream().map(Enum::name).toList())
                .setPrompt(soundscape.prompt())
                .setEstimatedMs((int) Math.round(characters / CHARACTERS_PER_SECOND * 1000))
                .build();
    }

    private EffectIdentified event(Effect effect) {
        return EffectIdentified.newBuilder()
                .setGeneration(generation)
                .setEffect(effect.number())
                .setName(effect.name())
                .setPrompt(effect.prompt())
                .setRank(effect.rank())
                .setFirstWord(effect.firstWord())
                .setLastWord(effect.lastWord())
                .setDurationMs(Math.toIntExact(effect.duration().toMillis()))
                .build();
    }
}
