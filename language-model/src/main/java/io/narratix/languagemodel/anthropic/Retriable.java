package io.narratix.languagemodel.anthropic;

import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.stage.ProviderFault;

/** What a fault is where the words of the error don't tell: the provider's own advice, else the status. */
final class Retriable {

    private Retriable() {}

    /** @param words what to say of it */
    static ProviderFault read(Refusal refusal, String words) {
        String advice = refusal.answer().header("x-should-retry").orElse("");
        if (advice.equals("false")) {
            return refusal.permanent(words);
        }
        if (FaultReader.REFUSALS.contains(refusal.status())) {
            return refusal.refused(words);
        }
        if (refusal.status() >= 500) {
            return refusal.ambiguous();
        }
        return advice.equals("true") ? refusal.refused(words) : refusal.permanent(words);
    }
}
