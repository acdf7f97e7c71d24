package io.narratix.sfx.replicate;

import io.narratix.replicate.ModelSettings;
import io.narratix.replicate.PredictionOrder;
import io.narratix.replicate.Replicate;
import io.narratix.sfx.EffectOrder;
import io.narratix.sfx.EffectPrompt;
import io.narratix.sfx.EffectProvider;
import io.narratix.sfx.Sound;
import io.narratix.sfx.Take;
import io.narratix.sound.Pcm;
import io.narratix.stage.InputHash;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;

/** Effects by a model on Replicate; one prediction an effect. */
public final class ReplicateEffects implements EffectProvider {

    private final Replicate replicate;
    private final ModelSettings model;

    public ReplicateEffects(Replicate replicate, ModelSettings model) {
        this.replicate = replicate;
        this.model = model;
    }

    @Override
    public String name() {
        return Replicate.NAME;
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public Sound make(EffectOrder order, Meter meter) throws ProviderFault, InterruptedException {
        String identity = InputHash.of("effect", order);
        long seed = Long.parseUnsignedLong(identity.substring(0, 8), 16);
        PredictionOrder prediction = model.order(EffectPrompt.of(order), order.duration(), seed, identity);
        Pcm sound = replicate.make(prediction, meter, Take::of);
        return new Sound(sound, "Sound effects generated with %s on Replicate".formatted(model.product()));
    }
}
