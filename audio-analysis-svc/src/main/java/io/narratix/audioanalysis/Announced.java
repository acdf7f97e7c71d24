package io.narratix.audioanalysis;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.AudioReading;
import io.narratix.events.Commission;
import io.narratix.events.EffectEdit;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.schemas.Commissions;
import io.narratix.schemas.Topics;
import io.narratix.stage.Outbox;
import java.util.Map;
import java.util.stream.IntStream;

/** What a run is told of a reading: only what its listener wants to hear, and effects only once they are released. */
record Announced(Commission commission, Outbox outbox) {

    String runId() {
        return commission.getRunId();
    }

    boolean effectsAreReleased() {
        return !Commissions.isSequential(commission);
    }

    void soundscape(SoundscapeIdentified found) {
        if (commission.getOptions().getMusic()) {
            SoundscapeIdentified ours =
                    SoundscapeIdentified.newBuilder(found).setRunId(runId()).build();
            outbox.announce(Topics.SOUNDSCAPE_IDENTIFIED, runId() + "/" + found.getScene(), ours);
        }
    }

    void effect(EffectIdentified found) {
        EffectEdit edit = commission.getOptions().getEffectEdits().get(Integer.toString(found.getEffect()));
        if (commission.getOptions().getEffects() && (edit == null || !edit.getRemove())) {
            int by = edit == null || edit.getFirstWord() < 1 ? 0 : edit.getFirstWord() - found.getFirstWord();
            EffectIdentified ours = EffectIdentified.newBuilder(found)
                    .setRunId(runId())
                    .setFirstWord(found.getFirstWord() + by)
                    .setLastWord(found.getLastWord() + by)
                    .build();
            outbox.announce(Topics.EFFECT_IDENTIFIED, runId() + "/" + found.getEffect(), ours);
        }
    }

    AudioAnalyzed manifest(AudioReading reading) {
        int soundscapes = commission.getOptions().getMusic() ? reading.getSoundscapes() : 0;
        int effects = commission.getOptions().getEffects() ? reading.getEffects() - removed(reading) : 0;
        return AudioAnalyzed.newBuilder()
                .setRunId(runId())
                .setCommission(commission)
                .setStatus(soundscapes + effects == 0 ? "EMPTY" : "OK")
                .setGeneration(reading.getGeneration())
                .setSoundscapes(soundscapes)
                .setEffects(effects)
                .setDigest(reading.getDigest())
                .setFallback(reading.getFallback())
                .setProvider(reading.getProvider())
                .build();
    }

    private int removed(AudioReading reading) {
        Map<String, EffectEdit> edits = commission.getOptions().getEffectEdits();
        return (int) IntStream.rangeClosed(1, reading.getEffects())
                .mapToObj(effect -> edits.get(Integer.toString(effect)))
                .filter(edit -> edit != null && edit.getRemove())
                .count();
    }

    AudioAnalyzed failed(Failure failure) {
        return AudioAnalyzed.newBuilder()
                .setRunId(runId())
                .setCommission(commission)
                .setStatus("FAILED")
                .setFailure(failure)
                .build();
    }
}
