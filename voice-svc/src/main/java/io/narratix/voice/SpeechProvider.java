package io.narratix.voice;

import io.narratix.stage.ProviderFault;
import java.util.List;

/** Turns written words into spoken ones. Implementations may be called by several threads at once. */
public interface SpeechProvider {

    /** The name under which the provider is configured, logged and credited. */
    String name();

    /** Whose work is heard, to be named wherever the speech is published; a line each. */
    String credits();

    /** All voices that can be cast, the narrator's first; always the same ones in the same order. */
    List<Voice> voices();

    /**
     * Speaks the utterance. The same utterance gives the same samples from a provider that is deterministic.
     *
     * @throws ProviderFault if it could not be spoken; its kind says what follows
     * @throws InterruptedException if the thread was asked to stop before the speech was there
     */
    Speech speak(Utterance utterance) throws ProviderFault, InterruptedException;

    /** Whether a call costs money: then an item is asked for twice at most. */
    default boolean paid() {
        return true;
    }
}
