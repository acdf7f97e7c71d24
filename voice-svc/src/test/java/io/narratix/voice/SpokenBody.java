package io.narratix.voice;

import java.util.Base64;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Speaks as ElevenLabs does: 60 ms a character, each with its time. */
public final class SpokenBody {

    private static final double SECONDS = 0.06;
    private static final JsonMapper JSON = new JsonMapper();

    private SpokenBody() {}

    public static MockResponse answerTo(RecordedRequest request) {
        return response(request, body(request));
    }

    /** The same speech, about whose times nothing is said. */
    public static MockResponse withoutTimes(RecordedRequest request) {
        return response(request, body(request).putNull("alignment"));
    }

    private static ObjectNode body(RecordedRequest request) {
        String text = Account.body(request).path("text").stringValue();
        ObjectNode body = JSON.createObjectNode();
        body.put("audio_base64", Base64.getEncoder().encodeToString(Sounds.bare(text.length() * SECONDS + 0.2)));
        ObjectNode alignment = body.putObject("alignment");
        ArrayNode characters = alignment.putArray("characters");
        ArrayNode starts = alignment.putArray("character_start_times_seconds");
        ArrayNode ends = alignment.putArray("character_end_times_seconds");
        for (int i = 0; i < text.length(); i++) {
            characters.add(text.substring(i, i + 1));
            starts.add(0.1 + i * SECONDS);
            ends.add(0.1 + (i + 1) * SECONDS);
        }
        return body.putNull("normalized_alignment");
    }

    private static MockResponse response(RecordedRequest request, ObjectNode body) {
        int characters = Account.body(request).path("text").stringValue().length();
        return Account.json(200, body.toString())
                .newBuilder()
                .setHeader("character-cost", String.valueOf(characters / 2))
                .setHeader("maximum-concurrent-requests", "5")
                .build();
    }
}
