package io.narratix.audioanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.AudioReading;
import io.narratix.events.Commission;
import io.narratix.events.EffectEdit;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Options;
import io.narratix.schemas.Topics;
import io.narratix.testkit.RecordingOutbox;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnouncedTest {

    private final RecordingOutbox outbox = new RecordingOutbox();

    @Test
    void leavesOutWhatIsRemovedAndMovesWhatIsMoved() {
        Announced announced = announced(Map.of("1", new EffectEdit(true, 0), "2", new EffectEdit(false, 40)));

        announced.effect(effect(1, 10, 11));
        announced.effect(effect(2, 20, 22));
        announced.effect(effect(3, 30, 30));

        assertThat(outbox.on(Topics.EFFECT_IDENTIFIED))
                .extracting(
                        EffectIdentified::getRunId,
                        EffectIdentified::getEffect,
                        EffectIdentified::getFirstWord,
                        EffectIdentified::getLastWord)
                .containsExactly(tuple("run", 2, 40, 42), tuple("run", 3, 30, 30));
    }

    @Test
    void countsInTheManifestWhatIsAnnounced() {
        AudioReading reading = AudioReading.newBuilder().setEffects(3).build();

        AudioAnalyzed manifest = announced(Map.of("1", new EffectEdit(true, 0), "9", new EffectEdit(true, 0)))
                .manifest(reading);

        assertThat(manifest.getEffects()).isEqualTo(2);
    }

    @Test
    void isEmptyWhenEverythingIsRemoved() {
        AudioReading reading = AudioReading.newBuilder().setEffects(1).build();

        assertThat(announced(Map.of("1", new EffectEdit(true, 0)))
                        .manifest(reading)
                        .getStatus())
                .isEqualTo("EMPTY");
    }

    private Announced announced(Map<String, EffectEdit> edits) {
        Commission commission = Commission.newBuilder()
                .setRunId("run")
                .setOptions(Options.newBuilder().setEffectEdits(edits).build())
                .build();
        return new Announced(commission, outbox);
    }

    private static EffectIdentified effect(int number, int firstWord, int lastWord) {
        return EffectIdentified.newBuilder()
                .setEffect(number)
                .setFirstWord(firstWord)
                .setLastWord(lastWord)
                .build();
    }
}
