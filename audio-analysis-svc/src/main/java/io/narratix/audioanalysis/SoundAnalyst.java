package io.narratix.audioanalysis;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import io.narratix.stage.Provider;
import io.narratix.stage.ProviderFault;

/** Reads a text for its sounds. Whoever implements it keeps what {@link PlacementCheck} asks of a set of findings. */
public interface SoundAnalyst extends Provider {

    /**
     * Tells all soundscapes and effects of the text, each as soon as it is found; a text without sounds has no effects.
     *
     * @param language BCP 47 tag of the text's language
     * @param meter is told what paid calls use
     * @throws ProviderFault if the one who reads for us could not do it; what was told so far is void, and the next try
     *     tells all of it again
     */
    void analyse(Manuscript manuscript, String language, Meter meter, Findings findings)
            throws ProviderFault, InterruptedException;

    /** What else than the name decides the findings: the model, and how it is asked. */
    default String version() {
        return "";
    }

    /** Whether it takes two calls in the place of one that has failed. */
    default boolean isFallback() {
        return false;
    }
}
