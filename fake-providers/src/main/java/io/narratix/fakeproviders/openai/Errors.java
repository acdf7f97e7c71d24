package io.narratix.fakeproviders.openai;

import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Refused;

/** Refusals in OpenAI's and in Kokoro's form. */
final class Errors {

    private Errors() {}

    static Refused invalid(String message, String parameter) {
        return new Refused(Answer.json(
                400,
                Json.object()
                        .set(
                                "error",
                                Json.object()
                                        .put("message", message)
                                        .put("type", "invalid_request_error")
                                        .put("param", parameter)
                                        .put("code", "invalid_value"))));
    }
}
