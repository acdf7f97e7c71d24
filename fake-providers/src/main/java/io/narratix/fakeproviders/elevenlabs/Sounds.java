package io.narratix.fakeproviders.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.synth.AudioFormat;
import io.narratix.fakeproviders.synth.Effect;
import io.narratix.fakeproviders.synth.Tune;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Request;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Effects and music, as bytes of audio. */
final class Sounds {

    private static final String AUTO = "mp3_44100_128";
    private static final double UNASKED_SECONDS = 4;

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.ELEVENLABS, "sound-generation", "/v1/sound-generation", this::effect),
                Endpoint.post(Provider.ELEVENLABS, "music", "/v1/music", this::music),
                Endpoint.post(Provider.ELEVENLABS, "music", "/v1/music/stream", this::music));
    }

    private Answer effect(Request request, Map<String, String> path) {
        JsonNode body = Gate.pass(request, "text");
        double seconds = body.path("duration_seconds").asDouble(UNASKED_SECONDS);
        if (seconds < 0.5 || seconds > 30) {
            throw Gate.refused("invalid_duration", "duration_seconds must be from 0.5 to 30.");
        }
        AudioFormat format = Gate.format(request, "mp3_44100_128");
        short[] samples = Effect.of(body.path("text").asText(), seconds, format.rateHz());
        return Answer.of(200, format.mediaType(), format.encode(samples)).billed(seconds, "seconds");
    }

    private Answer music(Request request, Map<String, String> path) {
        JsonNode body = request.json();
        Gate.pass(request, body.has("composition_plan") ? "composition_plan" : "prompt");
        if (body.has("composition_plan") && body.has("prompt")) {
            throw Gate.refused("invalid_request", "Send either prompt or composition_plan, not both.");
        }
        double seconds = seconds(body);
        if (seconds < 3 || seconds > 600) {
            throw Gate.refused("invalid_duration", "music_length_ms must be from 3000 to 600000.");
        }
        AudioFormat format = Gate.format(request, AUTO);
        String about = body.path("prompt").asText(body.path("composition_plan").toString());
        return Answer.of(200, format.mediaType(), format.encodeLoop(Tune.loop(about, format.rateHz()), seconds))
                .with(Map.of("song-id", UUID.randomUUID().toString()))
                .billed(seconds, "seconds");
    }

    private static double seconds(JsonNode body) {
        JsonNode plan = body.path("composition_plan");
        if (plan.isMissingNode()) {
            return body.path("music_length_ms").asDouble(30_000) / 1000;
        }
        double sum = 0;
        for (JsonNode part : plan.has("chunks") ? plan.path("chunks") : plan.path("sections")) {
            sum += part.path("duration_ms").asDouble() / 1000;
        }
        return sum;
    }
}
