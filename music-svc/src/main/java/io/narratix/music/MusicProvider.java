package io.narratix.music;

import io.narratix.stage.ProviderFault;

/** Somebody who scores a scene. Safe to be asked by several threads at once. */
public interface MusicProvider {

    /** Under which events and metrics name it. */
    String name();

    /**
     * Makes the music and the bed that the cue asks for.
     *
     * @throws ProviderFault if it cannot; the kind says whether another try can help
     * @throws InterruptedException if the thread is interrupted on the way; nothing is left running
     */
    Score score(Cue cue) throws ProviderFault, InterruptedException;

    /** What has to be named where the drama is published: whose sounds these are and under which licence. */
    String credits();

    /** Whether a call costs money: then an item is asked for twice at most. */
    default boolean paid() {
        return true;
    }
}
