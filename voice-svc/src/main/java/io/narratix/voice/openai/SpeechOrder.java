package io.narratix.voice.openai;

import io.narratix.provider.ProviderCall;
import io.narratix.voice.Emotion;
import io.narratix.voice.Line;
import io.narratix.voice.Loudness;
import io.narratix.voice.recording.AudioJson;
import io.narratix.voice.recording.Piece;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What is asked for a piece. */
record SpeechOrder(Piece piece, Line line, String voice, OpenAiSpeechProperties properties) {

    private static final String HOSTED = "openai.com";

    ProviderCall plain() {
        ObjectNode body = body();
        if (!isHosted()) {
            body.put("stream", false);
        }
        return call("audio/speech", body);
    }

    /** Kokoro's, which lies beside the versioned API. */
    ProviderCall captioned() {
        return call("../dev/captioned_speech", body().put("stream", false).put("return_timestamps", true));
    }

    private ProviderCall call(String path, ObjectNode body) {
        return ProviderCall.post(path, body.toString())
                .within(properties.deadline())
                .atMost(AudioJson.MOST_BYTES);
    }

    private ObjectNode body() {
        ObjectNode body = AudioJson.MAPPER
                .createObjectNode()
                .put("model", properties.model())
                .put("input", piece.text())
                .put("voice", voice)
                .put("response_format", properties.format())
                .put("speed", speed());
        if (properties.model().startsWith("gpt-")) {
            body.put("instructions", instructions());
        }
        return body;
    }

    private boolean isHosted() {
        return String.valueOf(properties.baseUrl().getHost()).endsWith(HOSTED);
    }

    private double speed() {
        return switch (line.delivery().pace()) {
            case SLOW -> 0.9;
            case NORMAL -> 1;
            case FAST -> 1.1;
        };
    }

    private String instructions() {
        Emotion emotion = line.delivery().emotion();
        Loudness loudness = line.delivery().loudness();
        String felt = emotion == Emotion.NEUTRAL
                ? ""
                : " The speaker feels: %s.".formatted(emotion.name().toLowerCase(Locale.ROOT));
        String loud = loudness == Loudness.NORMAL
                ? ""
                : " The voice is at the level of: %s.".formatted(loudness.name().toLowerCase(Locale.ROOT));
        return "Speak as in an audio drama, exactly the words given." + felt + loud;
    }
}
