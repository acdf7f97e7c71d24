package io.narratix.audioanalysis;

/**
 * Takes what an analyst finds. Soundscapes come in reading order numbered from 1, then effects in reading order numbered
 * from 1.
 */
public interface Findings {

    void hears(Soundscape soundscape);

    void hears(Effect effect);
}
