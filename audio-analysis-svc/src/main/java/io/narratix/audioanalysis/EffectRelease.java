package io.narratix.audioanalysis;

import io.narratix.events.AudioReading;
import io.narratix.events.Failure;
import io.narratix.events.MusicDone;
import io.narratix.stage.Desk;
import io.narratix.stage.Outbox;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Stage;
import io.narratix.stage.Task;

/**
 * Announces the effects of a SEQUENTIAL text when its music is done. They were found before: the work is recalled. If
 * there was no finding them, the manifest has said so already.
 */
final class EffectRelease implements Stage<MusicDone, AudioReading> {

    private final Listening listening;

    EffectRelease(Listening listening) {
        this.listening = listening;
    }

    @Override
    public Task taskOf(MusicDone done) {
        return listening.taskFor(done.getCommission());
    }

    @Override
    public String providerOf(int alternative) {
        return listening.providerOf(alternative);
    }

    @Override
    public AudioReading work(MusicDone done, Desk desk) throws ProviderFault, InterruptedException {
        return listening.listen(done.getCommission(), desk);
    }

    @Override
    public void announce(MusicDone done, AudioReading reading, Outbox outbox) {
        listening.effectsOf(reading).forEach(new Announced(done.getCommission(), outbox)::effect);
    }

    @Override
    public void announceFailure(MusicDone done, Failure failure, Outbox outbox) {}
}
