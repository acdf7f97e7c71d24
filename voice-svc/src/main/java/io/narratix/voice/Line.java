package io.narratix.voice;

/**
 * A line to be spoken.
 *
 * @param passage what is said, and what stands round it; that is not said
 * @param language BCP 47, such as {@code en}
 * @param cast who says it
 */
public record Line(Passage passage, Delivery delivery, String language, Cast cast) {

    /** The line in that voice. */
    public Utterance by(String voice) {
        return new Utterance(passage.text(), voice, delivery, language);
    }
}
