package io.narratix.provider;

import io.narratix.stage.ProviderFault;
import java.util.Set;

/** Reads out of an answer that is no success what kind of fault it is: each provider words it in its own way. */
@FunctionalInterface
public interface FaultReader {

    /** Turned away for now. */
    Set<Integer> REFUSALS = Set.of(408, 409, 425, 429, 503, 529);

    /** Goes by the status alone. */
    FaultReader BY_STATUS = refusal -> {
        if (REFUSALS.contains(refusal.status())) {
            return refusal.refused();
        }
        return refusal.status() >= 500 ? refusal.ambiguous() : refusal.permanent();
    };

    ProviderFault read(Refusal refusal);
}
