package io.narratix.music;

import io.narratix.stage.Meter;
import io.narratix.stage.Provider;
import io.narratix.stage.ProviderFault;

/** Somebody who scores a scene. Safe to be asked by several threads at once. */
public interface MusicProvider extends Provider {

    /**
     * Makes the music and the bed that the cue asks for.
     *
     * @param meter who is told what paid calls use
     * @param seat is taken once the answer is there, and before it is unpacked
     * @throws ProviderFault if it cannot; the kind says whether another try can help
     * @throws InterruptedException if the thread is interrupted on the way
     */
    Score score(Cue cue, Meter meter, Seat seat) throws ProviderFault, InterruptedException;

    /** For who is alone in this process. */
    default Score score(Cue cue, Meter meter) throws ProviderFault, InterruptedException {
        return score(cue, meter, Seat.FREE);
    }

    /** What has to be named where the drama is published: whose sounds these are and under which licence. */
    String credits();

    /** What it makes them with, where that can be chosen: another model is another score. */
    default String model() {
        return "";
    }
}
