package io.narratix.voice.recording;

import io.narratix.sound.Pcm;
import io.narratix.sound.UnreadableSound;
import java.util.Base64;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that carries sound: strings may be as long as a file in base 64. */
public final class AudioJson {

    public static final int MOST_BYTES = 64 << 20;

    public static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MOST_BYTES).build())
            .build());

    private AudioJson() {}

    /** @throws UnreadableSound if it is no sound of that form in base 64 */
    public static Pcm sound(JsonNode node, AudioFormat format) throws UnreadableSound {
        if (!node.isString()) {
            throw new UnreadableSound("it has no audio");
        }
        try {
            return format.read(Base64.getDecoder().decode(node.stringValue()));
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableSound("its audio is not in base 64");
        }
    }
}
