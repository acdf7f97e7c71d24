package io.narratix.languagemodel.anthropic;

import io.narratix.languagemodel.ErrorBody;
import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.stage.ProviderFault;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what is behind an error of Anthropic: money, key, model, our request, or nothing but the moment. */
final class AnthropicFaults implements FaultReader {

    private static final Pattern NO_MONEY = Pattern.compile("credit balance is too low|specified api usage limits");
    private static final Pattern SCHEMA = Pattern.compile("answered 400: .*(?:grammar|[Ss]chema|output_config)");

    private final String model;

    AnthropicFaults(String model) {
        this.model = model;
    }

    static boolean isAboutTheSchema(ProviderFault fault) {
        return fault.kind() == ProviderFault.Kind.PERMANENT
                && SCHEMA.matcher(fault.reason()).find();
    }

    @Override
    public ProviderFault read(Refusal refusal) {
        ErrorBody error = ErrorBody.of(refusal);
        if (isAboutMoney(refusal, error)) {
            return refusal.permanent(
                    "the account has no money left or has reached its spending limit; top it up or raise"
                            + " the limit. " + error.message());
        }
        return switch (refusal.status()) {
            case 401 ->
                refusal.permanent("the key is wrong or was revoked; set narratix.anthropic.api-key to one that works. "
                        + error.message());
            case 403 -> refusal.permanent("the key may not use this model or service. " + error.message());
            case 404 ->
                refusal.permanent("there is no model '%s' (any more); set narratix.anthropic.model to one there is. %s"
                        .formatted(model, error.message()));
            default -> Retriable.read(refusal, error.message());
        };
    }

    private static boolean isAboutMoney(Refusal refusal, ErrorBody error) {
        return refusal.status() == 402
                || error.is("billing_error", "enforced_spend_limit_reached", "contract_spend_limit_reached")
                || (refusal.status() == 400
                        && NO_MONEY.matcher(error.message().toLowerCase(Locale.ROOT))
                                .find());
    }
}
