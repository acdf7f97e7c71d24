package io.narratix.audioanalysis;

import io.narratix.events.Artifact;
import io.narratix.events.AudioReading;
import io.narratix.events.Commission;
import io.narratix.events.EffectIdentified;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Desk;
import io.narratix.stage.InputHash;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.RecordLists;
import io.narratix.stage.SubmittedText;
import io.narratix.stage.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Listens to a text and keeps what was heard, without the run it was heard for. */
final class Listening {

    private final SoundAnalyst analyst;
    private final Artifacts artifacts;
    private final RecordLists lists;

    Listening(SoundAnalyst analyst, Artifacts artifacts) {
        this.analyst = analyst;
        this.artifacts = artifacts;
        this.lists = new RecordLists(artifacts);
    }

    Task taskFor(Commission commission) {
        Artifact text = commission.getText();
        String inputs =
                InputHash.of("audio", analyst.name(), commission.getLanguage(), text == null ? "" : text.getSha256());
        return new Task(commission.getRunId(), "soundscapes and effects", inputs, analyst.paid());
    }

    AudioReading listen(Commission commission, Desk desk) throws ProviderFault, InterruptedException {
        Manuscript manuscript = SubmittedText.read(commission, artifacts);
        FindingAnnouncer found = new FindingAnnouncer(manuscript, commission, desk);
        analyst.analyse(manuscript, commission.getLanguage(), found);
        Artifact soundscapes = lists.put(SoundscapeIdentified.class, found.soundscapes());
        Artifact effects = lists.put(EffectIdentified.class, found.effects());
        return AudioReading.newBuilder()
                .setGeneration(desk.generation())
                .setSoundscapes(found.soundscapes().size())
                .setEffects(found.effects().size())
                .setDigest(InputHash.of(soundscapes.getSha256(), effects.getSha256()))
                .setSoundscapeItems(soundscapes)
                .setEffectItems(effects)
                .setProvider(analyst.name())
                .build();
    }

    List<SoundscapeIdentified> soundscapesOf(AudioReading reading) {
        return recalled(reading.getSoundscapeItems(), SoundscapeIdentified.class);
    }

    List<EffectIdentified> effectsOf(AudioReading reading) {
        return recalled(reading.getEffectItems(), EffectIdentified.class);
    }

    private <V extends SpecificRecord> List<V> recalled(@Nullable Artifact list, Class<V> type) {
        try {
            return lists.read(list, type);
        } catch (IOException e) {
            throw new UncheckedIOException("what was heard in a text before cannot be recalled", e);
        }
    }
}
