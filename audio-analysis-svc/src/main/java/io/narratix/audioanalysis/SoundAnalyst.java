package io.narratix.audioanalysis;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.ProviderFault;

/** Reads a text for its sounds. Whoever implements it keeps what {@link PlacementCheck} asks of a set of findings. */
public interface SoundAnalyst {

    /** How the analyst is called in announcements and logs. */
    String name();

    /**
     * Tells all soundscapes and effects of the text, each as soon as it is found; a text without sounds has no effects.
     *
     * @param language BCP 47 tag of the text's language
     */
    void analyse(Manuscript manuscript, String language, Findings findings) throws ProviderFault;

    /** Whether a call costs money: then an item is asked for twice at most. */
    default boolean paid() {
        return true;
    }
}
