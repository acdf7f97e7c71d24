package io.narratix.voice.openai;

import io.narratix.provider.Answer;
import io.narratix.sound.Pcm;
import io.narratix.sound.UnreadableSound;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.recording.AudioFormat;
import io.narratix.voice.recording.AudioJson;
import io.narratix.voice.recording.Mark;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Speech as it was sent.
 *
 * @param marks by word; empty where there are none
 */
record SpokenAnswer(Pcm sound, List<List<Mark>> marks) {

    private static final int BARE_RATE_HZ = 24_000;

    static SpokenAnswer plain(Answer answer, OpenAiSpeechProperties properties) throws ProviderFault {
        try {
            return new SpokenAnswer(format(properties).read(answer.body().toByteArray()), List.of());
        } catch (UnreadableSound unreadable) {
            throw invalid(String.valueOf(unreadable.getMessage()));
        }
    }

    static SpokenAnswer captioned(Answer answer, OpenAiSpeechProperties properties) throws ProviderFault {
        try {
            JsonNode body = AudioJson.MAPPER.readTree(answer.body().toByteArray());
            List<Mark> marks = body.path("timestamps")
                    .valueStream()
                    .map(SpokenAnswer::mark)
                    .toList();
            return new SpokenAnswer(AudioJson.sound(body.path("audio"), format(properties)), List.of(marks));
        } catch (JacksonException noJson) {
            throw invalid("it is no JSON");
        } catch (UnreadableSound unreadable) {
            throw invalid(String.valueOf(unreadable.getMessage()));
        }
    }

    private static Mark mark(JsonNode stamp) {
        return new Mark(
                stamp.path("word").asString(""),
                stamp.path("start_time").asDouble(Double.NaN),
                stamp.path("end_time").asDouble(Double.NaN));
    }

    private static AudioFormat format(OpenAiSpeechProperties properties) {
        return properties.format().equals("pcm") ? AudioFormat.bare(BARE_RATE_HZ) : AudioFormat.FILE;
    }

    private static ProviderFault invalid(String reason) {
        return ProviderFault.invalid(OpenAiSpeech.NAME, "the answer cannot be used: " + reason);
    }
}
