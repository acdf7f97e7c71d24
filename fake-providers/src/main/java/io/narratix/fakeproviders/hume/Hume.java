package io.narratix.fakeproviders.hume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.synth.AudioFormat;
import io.narratix.fakeproviders.synth.Speaker;
import io.narratix.fakeproviders.synth.SpokenText;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Refused;
import io.narratix.fakeproviders.wire.Request;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One generation of one or more utterances, all in one file; wav at 48 kHz. */
public final class Hume {

    private static final AudioFormat FORMAT = AudioFormat.wav(48_000);

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.HUME, "speech", "/v0/tts", this::speech),
                Endpoint.post(Provider.HUME, "voice-create", "/v0/tts/voices", this::keep),
                Endpoint.get(Provider.HUME, "voices", "/v0/tts/voices", this::list));
    }

    private Answer speech(Request request, Map<String, String> path) {
        JsonNode body = checked(request);
        String generation = UUID.randomUUID().toString();
        StringBuilder whole = new StringBuilder();
        body.path("utterances")
                .forEach(utterance ->
                        whole.append(utterance.path("text").asText()).append(' '));
        SpokenText text = SpokenText.of(whole.toString().strip(), 1);
        String voice = body.path("utterances").path(0).path("voice").toString();
        byte[] audio = FORMAT.encode(Speaker.named(voice, FORMAT.rateHz()).read(text));
        ObjectNode made = Json.object()
                .put("generation_id", generation)
                .put("audio", Base64.getEncoder().encodeToString(audio))
                .put("duration", text.seconds())
                .put("file_size", audio.length);
        made.set("encoding", Json.object().put("format", "wav").put("sample_rate", FORMAT.rateHz()));
        made.set("snippets", Json.array().add(Json.array().add(snippet(generation, text, made))));
        ObjectNode answer = Json.object().put("request_id", UUID.randomUUID().toString());
        answer.set("generations", Json.array().add(made));
        return Answer.json(200, answer).billed(text.characters().size(), "characters");
    }

    private static JsonNode snippet(String generation, SpokenText text, JsonNode made) {
        ArrayNode times = Json.array();
        for (SpokenText.SpokenWord word : text.words()) {
            ObjectNode time = Json.object().put("type", "word").put("text", word.text());
            time.set(
                    "time",
                    Json.object()
                            .put("begin", Math.round(word.start() * 1000))
                            .put("end", Math.round(word.end() * 1000)));
            times.add(time);
        }
        ObjectNode snippet = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("generation_id", generation)
                .put("text", String.join("", text.characters()))
                .put("utterance_index", 0)
                .putNull("transcribed_text");
        snippet.set("audio", made.path("audio"));
        snippet.set("timestamps", times);
        return snippet;
    }

    private static JsonNode checked(Request request) {
        identified(request);
        JsonNode body = request.json();
        if (body.path("utterances").path(0).path("text").asText().isBlank()) {
            throw Refused.like("hume/error_422.json");
        }
        if (!body.path("format").path("type").asText("wav").equals("wav")) {
            throw Refused.like("hume/error_400.json");
        }
        return body;
    }

    private Answer keep(Request request, Map<String, String> path) {
        identified(request);
        return Answer.json(
                200,
                Fixtures.object("hume/voice_create.json")
                        .put("id", UUID.randomUUID().toString())
                        .put("name", request.json().path("name").asText()));
    }

    private Answer list(Request request, Map<String, String> path) {
        identified(request);
        return Fixtures.answer("hume/voices_list.json");
    }

    private static void identified(Request request) {
        if (request.header("x-hume-api-key").isEmpty()) {
            throw new Refused(Answer.json(401, Json.object().put("message", "Invalid ApiKey")));
        }
    }
}
