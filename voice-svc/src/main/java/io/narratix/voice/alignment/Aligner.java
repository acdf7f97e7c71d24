package io.narratix.voice.alignment;

import io.narratix.sound.Pcm;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.TimedWord;
import java.util.List;

/** Finds when the words of a text sound. */
@FunctionalInterface
public interface Aligner {

    /**
     * Every word of the text in reading order; starts and ends never decrease and lie inside the sound.
     *
     * @param sound mono, 48 kHz, the text as somebody speaks it
     * @throws ProviderFault if there is nothing to compare it with
     */
    List<TimedWord> align(Pcm sound, String text) throws ProviderFault, InterruptedException;
}
