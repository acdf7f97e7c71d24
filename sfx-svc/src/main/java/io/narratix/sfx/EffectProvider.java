package io.narratix.sfx;

import io.narratix.stage.ProviderFault;

/** Makes sound effects. */
public interface EffectProvider {

    /** The name under which faults, records and credits speak of this provider. */
    String name();

    /**
     * Makes one effect. Every sound that is returned has passed {@link QualityGate}.
     *
     * @throws ProviderFault if there is no sound for this order; its kind says whether another try can help
     */
    Sound make(EffectOrder order) throws ProviderFault, InterruptedException;

    /** Whether a call costs money: then an item is asked for twice at most. */
    default boolean paid() {
        return true;
    }
}
