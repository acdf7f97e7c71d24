package io.narratix.fakeproviders.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.synth.AudioFormat;
import io.narratix.fakeproviders.synth.Speaker;
import io.narratix.fakeproviders.synth.SpokenText;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Refused;
import io.narratix.fakeproviders.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Text to speech in its four forms: bytes or JSON with times, whole or in chunks. */
final class Speech {

    private static final String PATH = "/v1/text-to-speech/{voice}";
    private static final int LONGEST = 10_000;
    private static final int CHUNK_CHARACTERS = 20;

    private final Voices voices;

    Speech(Voices voices) {
        this.voices = voices;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.ELEVENLABS, "speech", PATH, this::bytes),
                Endpoint.post(Provider.ELEVENLABS, "speech", PATH + "/with-timestamps", this::timed),
                Endpoint.post(Provider.ELEVENLABS, "speech", PATH + "/stream", this::chunks),
                Endpoint.post(Provider.ELEVENLABS, "speech", PATH + "/stream/with-timestamps", this::timedChunks));
    }

    private Answer bytes(Request request, Map<String, String> path) {
        SpokenText text = checked(request, path);
        AudioFormat format = format(request);
        return charged(Answer.of(200, format.mediaType(), format.encode(samples(text, path, format))), text);
    }

    private Answer timed(Request request, Map<String, String> path) {
        SpokenText text = checked(request, path);
        AudioFormat format = format(request);
        JsonNode body =
                timed(text, new int[] {0, text.characters().size()}, format.encode(samples(text, path, format)));
        return charged(Answer.json(200, body), text);
    }

    private Answer chunks(Request request, Map<String, String> path) {
        SpokenText text = checked(request, path);
        AudioFormat format = format(request);
        byte[] all = format.encode(samples(text, path, format));
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < all.length; from += 8192) {
            pieces.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + 8192)));
        }
        return charged(Answer.streamed(format.mediaType(), pieces), text);
    }

    /** Times go on from chunk to chunk. */
    private Answer timedChunks(Request request, Map<String, String> path) {
        SpokenText text = checked(request, path);
        AudioFormat format = format(request);
        short[] samples = samples(text, path, format);
        int size = text.characters().size();
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < size; from += CHUNK_CHARACTERS) {
            int until = Math.min(size, from + CHUNK_CHARACTERS);
            int first = (int) Math.round(text.start(from) * format.rateHz());
            int end = until == size ? samples.length : (int) Math.round(text.start(until) * format.rateHz());
            byte[] audio = format.encode(Arrays.copyOfRange(samples, first, end));
            pieces.add((Json.text(timed(text, new int[] {from, until}, audio)) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return charged(Answer.streamed(Answer.JSON, pieces), text);
    }

    private SpokenText checked(Request request, Map<String, String> path) {
        JsonNode body = Gate.pass(request, "text");
        String text = body.path("text").asText();
        if (text.length() > LONGEST) {
            throw Refused.like("elevenlabs/error_400_text_too_long.json");
        }
        if (!voices.has(path.getOrDefault("voice", ""))) {
            throw Refused.like("elevenlabs/error_404_voice.json");
        }
        JsonNode settings = body.path("voice_settings");
        if (settings.path("stability").asDouble() > 1) {
            throw Refused.like("elevenlabs/error_422_range.json");
        }
        return SpokenText.of(text, settings.path("speed").asDouble(1));
    }

    private static short[] samples(SpokenText text, Map<String, String> path, AudioFormat format) {
        return Speaker.named(path.getOrDefault("voice", ""), format.rateHz()).read(text);
    }

    private static JsonNode timed(SpokenText text, int[] span, byte[] audio) {
        JsonNode times = Alignment.of(text, span[0], span[1]);
        ObjectNode body = Json.object().put("audio_base64", Base64.getEncoder().encodeToString(audio));
        body.set("alignment", times);
        body.set("normalized_alignment", times);
        return body;
    }

    private static AudioFormat format(Request request) {
        return Gate.format(request, "mp3_44100_128");
    }

    private static Answer charged(Answer answer, SpokenText text) {
        int characters = text.characters().size();
        return answer.with(Map.of(
                        "request-id", UUID.randomUUID().toString(), "character-cost", Integer.toString(characters)))
                .billed(characters, "characters");
    }
}
