package io.narratix.studio.production;

import io.narratix.events.EffectEdit;
import org.jspecify.annotations.Nullable;

/** What becomes of an effect: it is removed, or starts on another word. */
public record Edit(@Nullable Boolean remove, @Nullable Integer firstWord) {

    static Edit of(EffectEdit event) {
        return new Edit(event.getRemove(), event.getFirstWord() > 0 ? event.getFirstWord() : null);
    }

    /** Whether it says exactly one thing. */
    public boolean saysOneThing() {
        return removes() ? firstWord == null : firstWord != null && firstWord > 0;
    }

    boolean removes() {
        return Boolean.TRUE.equals(remove);
    }

    EffectEdit event() {
        return new EffectEdit(removes(), firstWord == null ? 0 : firstWord);
    }
}
