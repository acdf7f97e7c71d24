package io.narratix.textanalysis;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.ProviderFault;

/** Reads a story and tells, while it reads, who speaks and which line is whose. */
public interface StoryAnalyst {

    /**
     * Reports every character before the first line it speaks (the narrator first of all) and every line in reading
     * order, numbered from 1. The spans of the lines are a partition of the text. The same text gives the same findings.
     *
     * @param language of the text, as a BCP 47 tag
     * @throws ProviderFault if the one who reads for us could not do it; lines reported so far are void
     */
    void analyse(Manuscript manuscript, String language, Findings findings) throws ProviderFault;

    /** By what name the analyst is known in manifests and logs. */
    String name();
}
