package io.narratix.provider.openai;

import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.stage.ProviderFault;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What kind of fault an error of a server with OpenAI's API is. The body is {@code {"error": {…}}}, or
 * {@code {"detail": {…}}} with those built on FastAPI; {@code x-should-retry} has the last word about what is not paid.
 */
public final class OpenAiFaults implements FaultReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_WORDS = 300;
    private static final Set<String> MONEY = Set.of("insufficient_quota", "billing_hard_limit_reached");

    private final String keySetting;

    /** @param keySetting which setting holds the key, to be named when the key is not accepted */
    public OpenAiFaults(String keySetting) {
        this.keySetting = keySetting;
    }

    @Override
    public ProviderFault read(Refusal refusal) {
        JsonNode error = error(refusal.answer().text());
        String words = words(refusal, error);
        if (MONEY.contains(code(error)) || refusal.status() == 402) {
            return refusal.permanent("the account has no credit left, the key is right: " + words);
        }
        if (FaultReader.REFUSALS.contains(refusal.status())) {
            boolean never = refusal.answer().header("x-should-retry").orElse("").equals("false");
            return never ? refusal.permanent(words) : refusal.refused(words);
        }
        return refusal.status() >= 500
                ? refusal.ambiguous()
                : refusal.permanent(advice(refusal.status(), code(error)) + words);
    }

    private String advice(int status, String code) {
        if (code.equals("model_not_found") || code.equals("invalid_model")) {
            return "the server does not have this model; choose another one: ";
        }
        return switch (status) {
            case 401 -> "the key is not accepted; check %s: ".formatted(keySetting);
            case 403 -> "the key may not do this: ";
            default -> "";
        };
    }

    private static JsonNode error(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree.path("error").isMissingNode() ? tree.path("detail") : tree.path("error");
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String code(JsonNode error) {
        for (String name : new String[] {"code", "error", "type"}) {
            if (error.path(name).isString()) {
                return error.path(name).stringValue();
            }
        }
        return "";
    }

    private static String words(Refusal refusal, JsonNode error) {
        String message =
                error.isString() ? error.stringValue() : error.path("message").asString("");
        String line = (message.isBlank() ? refusal.excerpt() : message).replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS) + "…";
    }
}
