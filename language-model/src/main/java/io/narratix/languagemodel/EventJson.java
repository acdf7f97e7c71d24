package io.narratix.languagemodel;

import io.narratix.stage.ProviderFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that a provider's own protocol consists of, round the model's words. */
public final class EventJson {

    private EventJson() {}

    /** @throws ProviderFault {@link ProviderFault.Kind#INVALID} if it is none */
    public static JsonNode parsed(String provider, String data) throws ProviderFault {
        try {
            return JsonMapper.shared().readTree(data);
        } catch (JacksonException broken) {
            throw ProviderFault.invalid(
                    provider, "%s sent what is no JSON: %s".formatted(provider, broken.getOriginalMessage()));
        }
    }
}
