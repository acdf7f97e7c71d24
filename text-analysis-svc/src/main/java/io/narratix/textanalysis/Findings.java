package io.narratix.textanalysis;

/** Takes what an analyst finds, the moment it is found. All of it is told in the thread that asked. */
public interface Findings {

    /** Somebody who speaks in the text; told once, before the first of their lines. */
    void introduces(CastEntry character);

    /** The next line in reading order. */
    void speaks(Line line);
}
