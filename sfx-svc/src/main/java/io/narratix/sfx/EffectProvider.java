package io.narratix.sfx;

import io.narratix.stage.Meter;
import io.narratix.stage.Provider;
import io.narratix.stage.ProviderFault;

/** Makes sound effects. Safe to be asked by several threads at once. */
public interface EffectProvider extends Provider {

    /**
     * Makes one effect. Every sound that is returned has passed {@link QualityGate}.
     *
     * @param meter who is told what paid calls use
     * @throws ProviderFault if there is no sound for this order; its kind says whether another try can help
     * @throws InterruptedException if the thread is interrupted on the way
     */
    Sound make(EffectOrder order, Meter meter) throws ProviderFault, InterruptedException;

    /** What it makes them with, where that can be chosen: another model is another sound. */
    default String model() {
        return "";
    }
}
