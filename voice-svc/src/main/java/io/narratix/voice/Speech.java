package io.narratix.voice;

import io.narratix.sound.Pcm;
import java.util.List;

/**
 * Words that sound.
 *
 * @param sound mono, 48 kHz, without more than 60 ms of silence at either end, peak at most -1 dBFS
 * @param words every word of the text in reading order; starts and ends never decrease and lie inside the sound
 * @param voice by whose voice, as the provider names it
 */
public record Speech(Pcm sound, List<TimedWord> words, String voice) {

    public Speech {
        words = List.copyOf(words);
    }
}
