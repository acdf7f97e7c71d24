package io.narratix.voice.casting;

import io.narratix.stage.ProviderFault;
import io.narratix.voice.Voice;
import java.util.List;
import java.util.Optional;

/** The voices that a provider has ready. Safe for many threads. */
public interface Library {

    /**
     * Those that speak the language, the narrator's first, always in the same order; at least one.
     *
     * @param language BCP 47
     * @throws ProviderFault if they could not be asked for, or there are none
     */
    List<Voice> voices(String language) throws ProviderFault, InterruptedException;

    /** The voice that somebody means who casts by hand; nothing if it is none of these. */
    Optional<String> meant(String wanted) throws ProviderFault, InterruptedException;
}
