package io.narratix.fakeproviders.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.narratix.fakeproviders.synth.AudioFormat;
import io.narratix.fakeproviders.synth.Speaker;
import io.narratix.fakeproviders.synth.SpokenText;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Request;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Speech at 24 kHz, without times, or with the words' times as Kokoro gives them. */
public final class Speech {

    private static final int RATE_HZ = 24_000;
    private static final int LONGEST = 4096;

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.OPENAI, "speech", "/v1/audio/speech", this::speech),
                Endpoint.post(Provider.OPENAI, "captioned-speech", "/dev/captioned_speech", this::captioned),
                Endpoint.post(Provider.OPENAI, "captioned-speech", "/v1/dev/captioned_speech", this::captioned),
                Endpoint.get(
                        Provider.OPENAI,
                        "voices",
                        "/v1/audio/voices",
                        (request, path) -> Fixtures.answer("openai/kokoro_voices.json")));
    }

    private Answer speech(Request request, Map<String, String> path) {
        JsonNode body = checked(request.json());
        if (body.path("input").asText().length() > LONGEST) {
            throw Errors.invalid("string too long: at most %d characters".formatted(LONGEST), "input");
        }
        AudioFormat format = format(body);
        return Answer.of(200, format.mediaType(), audio(body, format)).billed(characters(body), "characters");
    }

    private Answer captioned(Request request, Map<String, String> path) {
        JsonNode body = checked(request.json());
        AudioFormat format = format(body);
        ArrayNode times = Json.array();
        for (SpokenText.SpokenWord word : spoken(body).words()) {
            times.add(Json.object()
                    .put("word", word.text())
                    .put("start_time", word.start())
                    .put("end_time", word.end()));
        }
        JsonNode answer = Json.object()
                .put("audio", Base64.getEncoder().encodeToString(audio(body, format)))
                .put("audio_format", body.path("response_format").asText("wav"))
                .set("timestamps", times);
        return Answer.json(200, answer).billed(characters(body), "characters");
    }

    private static JsonNode checked(JsonNode body) {
        for (String member : List.of("model", "input", "voice")) {
            if (body.path(member).asText().isBlank()) {
                throw Errors.invalid("you must provide a " + member, member);
            }
        }
        return body;
    }

    private static byte[] audio(JsonNode body, AudioFormat format) {
        String voice = body.path("voice").path("id").asText(body.path("voice").asText());
        return format.encode(Speaker.named(voice, format.rateHz()).read(spoken(body)));
    }

    private static SpokenText spoken(JsonNode body) {
        return SpokenText.of(body.path("input").asText(), body.path("speed").asDouble(1));
    }

    private static int characters(JsonNode body) {
        return body.path("input").asText().length();
    }

    private static AudioFormat format(JsonNode body) {
        String name = body.path("response_format").asText("mp3");
        return AudioFormat.named(name + "_" + RATE_HZ + (name.equals("mp3") ? "_48" : ""))
                .orElseThrow(() -> Errors.invalid(
                        "this server makes wav, pcm and mp3, not %s: ask for one of them".formatted(name),
                        "response_format"));
    }
}
