package io.narratix.studio.production;

import io.narratix.events.EffectIdentified;

/** A sound effect and its place. */
record Effect(
        int effect, String name, String prompt, int rank, int firstWord, int lastWord, int durationMs, boolean moved) {

    static Effect of(EffectIdentified event) {
        return new Effect(
                event.getEffect(),
                event.getName(),
                event.getPrompt(),
                event.getRank(),
                event.getFirstWord(),
                event.getLastWord(),
                event.getDurationMs(),
                false);
    }

    Effect moved(boolean byHand) {
        return new Effect(effect, name, prompt, rank, firstWord, lastWord, durationMs, byHand);
    }
}
