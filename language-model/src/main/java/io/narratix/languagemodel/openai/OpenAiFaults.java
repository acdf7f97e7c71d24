package io.narratix.languagemodel.openai;

import io.narratix.languagemodel.ErrorBody;
import io.narratix.languagemodel.Retriable;
import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.stage.ProviderFault;
import java.util.regex.Pattern;

/** Tells what is behind an error of such a server: money, key, model, our request, or nothing but the moment. */
final class OpenAiFaults implements FaultReader {

    private static final Pattern SCHEMA =
            Pattern.compile("answered (?:400|422|500): .*(?:grammar|schema|response_format|json_object|structured)");

    private final String model;

    OpenAiFaults(String model) {
        this.model = model;
    }

    static boolean isAboutTheSchema(ProviderFault fault) {
        return !fault.kind().retried() && SCHEMA.matcher(fault.reason()).find();
    }

    @Override
    public ProviderFault read(Refusal refusal) {
        ErrorBody error = ErrorBody.of(refusal);
        if (refusal.status() == 402 || error.is("insufficient_quota", "billing_hard_limit_reached")) {
            return refusal.permanent(
                    "the account has no money left or has reached its limit; top it up or raise the limit. "
                            + error.message());
        }
        if (refusal.status() == 401) {
            return refusal.permanent("the key is wrong or was revoked; set narratix.openai.api-key to one that works. "
                    + error.message());
        }
        if (refusal.status() == 404 || error.is("model_not_found", "invalid_model")) {
            return refusal.permanent(
                    "there is no model '%s' at this address; set narratix.openai.model to one there is. %s"
                            .formatted(model, error.message()));
        }
        if (error.is("context_length_exceeded")) {
            return refusal.permanent(
                    "the text is too long for '%s'; set narratix.openai.context-tokens to what it has. %s"
                            .formatted(model, error.message()));
        }
        return Retriable.read(refusal, error.message());
    }
}
