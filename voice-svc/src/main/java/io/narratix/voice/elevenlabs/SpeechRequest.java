package io.narratix.voice.elevenlabs;

import io.narratix.provider.ProviderCall;
import io.narratix.stage.InputHash;
import io.narratix.voice.Line;
import io.narratix.voice.recording.AudioJson;
import io.narratix.voice.recording.Piece;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What is asked for a piece. The same piece asks the same, so that as far as the model allows it sounds the same. */
record SpeechRequest(Piece piece, Line line, String voice, ElevenLabsProperties properties) {

    private static final double SIMILARITY = 0.75;

    ProviderCall call() {
        return ProviderCall.post(
                        "v1/text-to-speech/%s/with-timestamps?output_format=%s"
                                .formatted(Paths.segment(voice), properties.outputFormat()),
                        body().toString())
                .within(properties.deadline())
                .atMost(AudioJson.MOST_BYTES);
    }

    private ObjectNode body() {
        Model model = new Model(properties.model());
        Acting acting = Acting.of(line.delivery(), model);
        ObjectNode body = AudioJson.MAPPER
                .createObjectNode()
                .put("text", acting.directions() + piece.text())
                .put("model_id", model.id())
                .put("seed", seed())
                .put("apply_text_normalization", "auto");
        ObjectNode settings = body.putObject("voice_settings").put("stability", rounded(acting.stability()));
        if (!model.isDirected()) {
            settings.put("similarity_boost", SIMILARITY)
                    .put("style", rounded(acting.style()))
                    .put("use_speaker_boost", true)
                    .put("speed", rounded(acting.speed()));
            surround(body);
        }
        if (model.isTold() && !line.language().isBlank()) {
            body.put("language_code", Locale.forLanguageTag(line.language()).getLanguage());
        }
        return body;
    }

    private void surround(ObjectNode body) {
        if (!piece.passage().before().isEmpty()) {
            body.put("previous_text", piece.passage().before());
        }
        if (!piece.passage().after().isEmpty()) {
            body.put("next_text", piece.passage().after());
        }
    }

    private long seed() {
        return Long.parseLong(
                InputHash.of(piece.text(), line.delivery(), voice, properties.model())
                        .substring(0, 8),
                16);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
