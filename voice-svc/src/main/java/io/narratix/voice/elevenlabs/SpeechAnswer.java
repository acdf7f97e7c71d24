package io.narratix.voice.elevenlabs;

import io.narratix.provider.Answer;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.sound.Pcm;
import io.narratix.sound.UnreadableSound;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.recording.AudioFormat;
import io.narratix.voice.recording.AudioJson;
import io.narratix.voice.recording.Mark;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Speech as it was sent.
 *
 * @param marks by character, of the text as it was sent and as it was read; empty where there are none
 */
record SpeechAnswer(Pcm sound, List<List<Mark>> marks) {

    static SpeechAnswer of(Answer answer, AudioFormat format) throws ProviderFault {
        try {
            JsonNode body = AudioJson.MAPPER.readTree(answer.body().toByteArray());
            Pcm sound = AudioJson.sound(body.path("audio_base64"), format);
            return new SpeechAnswer(sound, List.of(marks(body, "alignment"), marks(body, "normalized_alignment")));
        } catch (JacksonException noJson) {
            throw invalid("it is no JSON");
        } catch (UnreadableSound unreadable) {
            throw invalid(String.valueOf(unreadable.getMessage()));
        }
    }

    private static ProviderFault invalid(String reason) {
        return ProviderFault.invalid(ElevenLabs.NAME, "the answer cannot be used: " + reason);
    }

    /** Lists of different lengths say nothing. */
    private static List<Mark> marks(JsonNode body, String name) {
        JsonNode alignment = body.path(name);
        JsonNode characters = alignment.path("characters");
        JsonNode starts = alignment.path("character_start_times_seconds");
        JsonNode ends = alignment.path("character_end_times_seconds");
        List<Mark> marks = new ArrayList<>();
        if (characters.size() == starts.size() && characters.size() == ends.size()) {
            for (int i = 0; i < characters.size(); i++) {
                marks.add(new Mark(
                        characters.get(i).asString(""),
                        starts.get(i).asDouble(Double.NaN),
                        ends.get(i).asDouble(Double.NaN)));
            }
        }
        return marks;
    }
}
