package io.narratix.fakeproviders.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.synth.AudioFormat;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Refused;
import io.narratix.fakeproviders.wire.Request;

/** What every call of ElevenLabs checks: body first, then the key, as the service does. */
final class Gate {

    private Gate() {}

    /** @return the body, which has the member that the call can't do without */
    static JsonNode pass(Request request, String member) {
        JsonNode body = request.json();
        if (body.path(member).isMissingNode() || body.path(member).isNull()) {
            throw missing(member);
        }
        identified(request);
        return body;
    }

    static void identified(Request request) {
        if (request.header("xi-api-key").filter(key -> !key.isBlank()).isEmpty()) {
            throw Refused.like("elevenlabs/error_401_invalid_key.json");
        }
    }

    static AudioFormat format(Request request, String otherwise) {
        String name = request.query("output_format", otherwise);
        return AudioFormat.named(name.equals("auto") ? otherwise : name)
                .orElseThrow(() -> refused(
                        "invalid_output_format",
                        "This server makes wav, pcm and mp3, not %s: ask for pcm_24000, say.".formatted(name)));
    }

    static Refused refused(String code, String message) {
        return new Refused(Answer.json(
                400,
                Json.object()
                        .set(
                                "detail",
                                Json.object()
                                        .put("type", "validation_error")
                                        .put("code", code)
                                        .put("status", code)
                                        .put("message", message)
                                        .putNull("param"))));
    }

    private static Refused missing(String member) {
        JsonNode problem = Json.object()
                .put("type", "missing")
                .put("msg", "Field required")
                .putNull("input")
                .set("loc", Json.array().add("body").add(member));
        return new Refused(
                Answer.json(422, Json.object().set("detail", Json.array().add(problem))));
    }
}
