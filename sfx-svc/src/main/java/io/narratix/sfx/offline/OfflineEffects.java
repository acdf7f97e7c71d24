package io.narratix.sfx.offline;

import io.narratix.sfx.EffectOrder;
import io.narratix.sfx.EffectProvider;
import io.narratix.sfx.QualityGate;
import io.narratix.sfx.Sound;
import io.narratix.sound.Pcm;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Effects from recordings and physical models; mono, a fraction of a second of work each. An order that it has no fitting
 * sound for is refused for good. Safe for use by many threads.
 */
public final class OfflineEffects implements EffectProvider {

    private static final String NAME = "offline";
    private static final int QUOTED_CHARACTERS = 60;

    private final Lexicon lexicon = new Lexicon();
    private final Repertoire repertoire = new Repertoire();
    private final Credits credits = new Credits();

    @Override
    public boolean paid() {
        return false;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The kinds of sound that can be made, by their catalogue names; all else is refused or becomes one of them. */
    public SortedSet<String> kinds() {
        return repertoire.kinds();
    }

    @Override
    public Sound make(EffectOrder order, Meter meter) throws ProviderFault {
        String kind = kind(order);
        Recipe recipe = repertoire
                .recipe(kind)
                .orElseThrow(() -> refusal(order, ": %s can't be made offline so that it is believed".formatted(kind)));
        Manner manner = Manner.of(order);
        Tape tape = recipe.play(manner, Dice.of(order));
        Pcm sound = Finish.of(tape, manner);
        Optional<String> complaint = QualityGate.complaint(sound);
        if (complaint.isPresent()) {
            throw ProviderFault.invalid(NAME, "%s: %s".formatted(kind, complaint.get()));
        }
        return new Sound(sound, credits.of(kind, tape.recordings()));
    }

    private String kind(EffectOrder order) throws ProviderFault {
        return lexicon.kind(order).orElseThrow(() -> refusal(order, ""));
    }

    private static ProviderFault refusal(EffectOrder order, String why) {
        String asked = order.name().isBlank() ? order.prompt() : order.name();
        String quoted = asked.substring(0, Math.min(QUOTED_CHARACTERS, asked.length()));
        return ProviderFault.permanent(NAME, "no sound for '%s'%s".formatted(quoted, why));
    }
}
