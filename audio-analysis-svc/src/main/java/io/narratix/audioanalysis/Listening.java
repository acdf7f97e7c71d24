package io.narratix.audioanalysis;

import io.narratix.events.Artifact;
import io.narratix.events.AudioReading;
import io.narratix.events.Commission;
import io.narratix.events.EffectIdentified;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.manuscript.Manuscript;
import io.narratix.schemas.Commissions;
import io.narratix.stage.Alternatives;
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
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Listens to a text and keeps what was heard, without the run it was heard for. */
final class Listening {

    private final Alternatives<SoundAnalyst> analysts;
    private final Artifacts artifacts;
    private final RecordLists lists;

    Listening(Alternatives<SoundAnalyst> analysts, Artifacts artifacts) {
        this.analysts = analysts;
        this.artifacts = artifacts;
        this.lists = new RecordLists(artifacts);
    }

    Task taskFor(Commission commission) {
        Artifact text = commission.getText();
        String inputs = InputHash.of(
                "audio", analysts.names(), versions(), commission.getLanguage(), text == null ? "" : text.getSha256());
        return new Task(
                commission.getRunId(),
                "soundscapes and effects",
                inputs,
                analysts.paid(),
                Commissions.budgetOf(commission));
    }

    String providerOf(int alternative) {
        return analysts.at(alternative).name();
    }

    AudioReading listen(Commission commission, Desk desk) throws ProviderFault, InterruptedException {
        Manuscript manuscript = SubmittedText.read(commission, artifacts);
        FindingAnnouncer found = new FindingAnnouncer(manuscript, commission, desk);
        SoundAnalyst analyst = analysts.at(desk.alternative());
        analyst.analyse(manuscript, commission.getLanguage(), desk.meter(), found);
        Artifact soundscapes = lists.put(SoundscapeIdentified.class, found.soundscapes());
        Artifact effects = lists.put(EffectIdentified.class, found.effects());
        return AudioReading.newBuilder()
                .setGeneration(desk.generation())
                .setSoundscapes(found.soundscapes().size())
                .setEffects(found.effects().size())
                .setDigest(InputHash.of(soundscapes.getSha256(), effects.getSha256()))
                .setSoundscapeItems(soundscapes)
                .setEffectItems(effects)
                .setFallback(analyst.isFallback())
                .setProvider(analyst.name())
                .build();
    }

    private String versions() {
        return analysts.providers().stream().map(SoundAnalyst::version).collect(Collectors.joining(", "));
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
