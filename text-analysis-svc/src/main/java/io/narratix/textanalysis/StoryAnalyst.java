package io.narratix.textanalysis;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import io.narratix.stage.Provider;
import io.narratix.stage.ProviderFault;

/** Reads a story and tells, while it reads, who speaks and which line is whose. */
public interface StoryAnalyst extends Provider {

    /**
     * Reports every character before the first line it speaks (the narrator first of all) and every line in reading
     * order, numbered from 1. The spans of the lines are a partition of the text.
     *
     * @param language of the text, as a BCP 47 tag
     * @param meter is told what paid calls use
     * @throws ProviderFault if the one who reads for us could not do it; lines reported so far are void, and the next try
     *     reports all of them again
     */
    void analyse(Manuscript manuscript, String language, Meter meter, Findings findings)
            throws ProviderFault, InterruptedException;

    /** What else than the name decides the findings: the model, and how it is asked. */
    default String version() {
        return "";
    }
}
