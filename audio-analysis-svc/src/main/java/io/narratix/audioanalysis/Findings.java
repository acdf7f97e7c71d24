package io.narratix.audioanalysis;

/**
 * Takes what an analyst finds, in the thread that asked. Soundscapes come in reading order, numbered from 1. Effects come
 * numbered from 1 in the order in which they are found, which is the reading order unless an answer had to be mended.
 */
public interface Findings {

    void hears(Soundscape soundscape);

    void hears(Effect effect);
}
