package io.narratix.fakeproviders.elevenlabs;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Designing a voice, keeping it, finding it again, giving it up. */
final class VoiceDesk {

    private static final String SAMPLE = "The lamp had been out since Tuesday, and nobody on the stairs would say so. "
            + "I said it never failed, and I said it twice.";
    private static final int PREVIEWS = 3;

    private final Voices voices;
    private final Set<String> previews = ConcurrentHashMap.newKeySet();

    VoiceDesk(Voices voices) {
        this.voices = voices;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.ELEVENLABS, "voice-design", "/v1/text-to-voice/design", this::design),
                Endpoint.post(Provider.ELEVENLABS, "voice-create", "/v1/text-to-voice", this::create),
                Endpoint.get(Provider.ELEVENLABS, "voices-search", "/v2/voices", this::search),
                Endpoint.get(Provider.ELEVENLABS, "voices", "/v1/voices", this::list),
                Endpoint.get(Provider.ELEVENLABS, "voice", "/v1/voices/{voice}", this::one),
                Endpoint.delete(Provider.ELEVENLABS, "voice-delete", "/v1/voices/{voice}", this::delete));
    }

    private Answer design(Request request, Map<String, String> path) {
        JsonNode body = Gate.pass(request, "voice_description");
        described(body);
        String text = body.path("text").asText(SAMPLE);
        AudioFormat format = Gate.format(request, "mp3_44100_192");
        ArrayNode found = Json.array();
        for (int i = 0; i < PREVIEWS; i++) {
            found.add(preview(SpokenText.of(text, 1), format));
        }
        ObjectNode answer = Json.object().put("text", text);
        answer.set("previews", found);
        return Answer.json(200, answer).billed(text.length(), "characters");
    }

    private JsonNode preview(SpokenText text, AudioFormat format) {
        String id = "gen" + UUID.randomUUID().toString().replace("-", "").substring(0, 17);
        previews.add(id);
        byte[] audio = format.encode(Speaker.named(id, format.rateHz()).read(text));
        return Json.object()
                .put("audio_base_64", Base64.getEncoder().encodeToString(audio))
                .put("generated_voice_id", id)
                .put("media_type", format.mediaType())
                .put("duration_secs", text.seconds())
                .put("language", "en");
    }

    private Answer create(Request request, Map<String, String> path) {
        JsonNode body = Gate.pass(request, "generated_voice_id");
        Gate.pass(request, "voice_name");
        described(Gate.pass(request, "voice_description"));
        if (!previews.contains(body.path("generated_voice_id").asText())) {
            throw Refused.like("elevenlabs/error_404_voice.json");
        }
        return Answer.json(200, voices.keep(body)).billed(1, "voices");
    }

    private Answer search(Request request, Map<String, String> path) {
        Gate.identified(request);
        List<JsonNode> matching = voices.all().stream()
                .filter(voice -> matches(voice, request.query()))
                .toList();
        int size = Integer.parseInt(request.query("page_size", "10"));
        int from = Integer.parseInt(request.query("next_page_token", "page-0").replace("page-", ""));
        int until = Math.min(matching.size(), from + size);
        ArrayNode page = Json.array().addAll(matching.subList(Math.min(from, until), until));
        ObjectNode answer = Json.object()
                .put("has_more", until < matching.size())
                .put("total_count", matching.size())
                .put("next_page_token", until < matching.size() ? "page-" + until : null);
        answer.set("voices", page);
        return Answer.json(200, answer);
    }

    private static boolean matches(JsonNode voice, Map<String, String> query) {
        for (String label : List.of("gender", "age", "accent")) {
            String asked = query.get(label);
            if (asked != null && !asked.equals(voice.path("labels").path(label).asText())) {
                return false;
            }
        }
        String category = query.getOrDefault("category", voice.path("category").asText());
        String search = query.getOrDefault("search", "").toLowerCase(Locale.ROOT);
        return category.equals(voice.path("category").asText())
                && voice.toString().toLowerCase(Locale.ROOT).contains(search);
    }

    private Answer list(Request request, Map<String, String> path) {
        Gate.identified(request);
        return Answer.json(200, Json.object().set("voices", Json.array().addAll(voices.all())));
    }

    private Answer one(Request request, Map<String, String> path) {
        Gate.identified(request);
        return voices.find(path.getOrDefault("voice", ""))
                .map(voice -> Answer.json(200, voice))
                .orElseThrow(() -> Refused.like("elevenlabs/error_404_voice.json"));
    }

    private Answer delete(Request request, Map<String, String> path) {
        Gate.identified(request);
        voices.remove(path.getOrDefault("voice", ""));
        return Fixtures.answer("elevenlabs/voice_delete.json");
    }

    private static void described(JsonNode body) {
        int length = body.path("voice_description").asText().length();
        if (length < 20 || length > 1000) {
            throw Gate.refused("invalid_voice_description", "voice_description must have 20 to 1000 characters.");
        }
    }
}
