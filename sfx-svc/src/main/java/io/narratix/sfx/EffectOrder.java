package io.narratix.sfx;

import java.time.Duration;

/**
 * What is to sound.
 *
 * @param name a slug, mostly of the shared catalogue ({@code door-slam}), otherwise free
 * @param prompt the sound in English words; may be empty, and of any length
 * @param duration how long it should last; a sound that has a length of its own (a knock) keeps it
 */
public record EffectOrder(String name, String prompt, Duration duration) {

    public EffectOrder {
        if (name.isBlank() && prompt.isBlank()) {
            throw new IllegalArgumentException("an effect needs a name or a prompt but had neither");
        }
    }
}
