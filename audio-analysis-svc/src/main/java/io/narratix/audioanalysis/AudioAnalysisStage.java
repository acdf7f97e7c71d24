package io.narratix.audioanalysis;

import io.narratix.events.AudioReading;
import io.narratix.events.Commission;
import io.narratix.events.Failure;
import io.narratix.schemas.Topics;
import io.narratix.stage.Desk;
import io.narratix.stage.Outbox;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Stage;
import io.narratix.stage.Task;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Listens to a text once and announces each soundscape and effect as it is found, then the manifest. A text that was
 * heard before is not heard again: everything is announced from the record.
 */
final class AudioAnalysisStage<E extends SpecificRecord> implements Stage<E, AudioReading> {

    private final Function<E, Commission> commissionOf;
    private final Listening listening;

    AudioAnalysisStage(Function<E, Commission> commissionOf, Listening listening) {
        this.commissionOf = commissionOf;
        this.listening = listening;
    }

    @Override
    public Task taskOf(E event) {
        return listening.taskFor(commissionOf.apply(event));
    }

    @Override
    public String providerOf(int alternative) {
        return listening.providerOf(alternative);
    }

    @Override
    public AudioReading work(E event, Desk desk) throws ProviderFault, InterruptedException {
        return listening.listen(commissionOf.apply(event), desk);
    }

    @Override
    public void announce(E event, AudioReading reading, Outbox outbox) {
        Announced announced = new Announced(commissionOf.apply(event), outbox);
        listening.soundscapesOf(reading).forEach(announced::soundscape);
        if (announced.effectsAreReleased()) {
            listening.effectsOf(reading).forEach(announced::effect);
        }
        outbox.announce(Topics.AUDIO_ANALYZED, announced.runId(), announced.manifest(reading));
    }

    @Override
    public void announceFailure(E event, Failure failure, Outbox outbox) {
        Announced announced = new Announced(commissionOf.apply(event), outbox);
        outbox.announce(Topics.AUDIO_ANALYZED, announced.runId(), announced.failed(failure));
    }
}
