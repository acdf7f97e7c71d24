package io.narratix.voice.elevenlabs;

import io.narratix.provider.Answer;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.Refusal;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import io.narratix.voice.Part;
import io.narratix.voice.casting.DesignRefused;
import io.narratix.voice.casting.Designer;
import io.narratix.voice.recording.AudioJson;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Has voices made by ElevenLabs: a design, the first preview of which is kept. */
final class VoiceDesign implements Designer {

    private static final String KEY = "voice_key";
    private static final int NAME_CHARACTERS = 60;

    private final ProviderClient client;
    private final ElevenLabsProperties properties;

    VoiceDesign(ProviderClient client, ElevenLabsProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    @Override
    public String description(Part part, String language) {
        return VoiceDescription.of(part, language);
    }

    @Override
    public String design(String key, String description, Meter meter)
            throws ProviderFault, DesignRefused, InterruptedException {
        ObjectNode body = AudioJson.MAPPER
                .createObjectNode()
                .put("voice_description", description)
                .put("model_id", properties.designModel())
                .put("auto_generate_text", true)
                .put("seed", Integer.parseInt(key.substring(key.length() - 7), 16));
        Usage voice = new Usage(ElevenLabs.NAME, properties.designModel(), "voices", 1);
        Reservation reservation = meter.reserve(voice);
        try {
            JsonNode answer =
                    ordered(ProviderCall.post("v1/text-to-voice/design?output_format=mp3_22050_32", body.toString())
                            .costing(reservation));
            return id(answer.path("previews").path(0).path("generated_voice_id"));
        } finally {
            reservation.settle(voice);
        }
    }

    @Override
    public String keep(String key, Part part, String description, String generated)
            throws ProviderFault, DesignRefused, InterruptedException {
        ObjectNode body = AudioJson.MAPPER
                .createObjectNode()
                .put("voice_name", name(part, key))
                .put("voice_description", description)
                .put("generated_voice_id", generated);
        body.putObject("labels").put(AccountVoice.MADE_BY, AccountVoice.US).put(KEY, key);
        return id(
                ordered(ProviderCall.post("v1/text-to-voice", body.toString())).path("voice_id"));
    }

    @Override
    public Optional<String> kept(String key) throws ProviderFault, InterruptedException {
        JsonNode found = read(client.call(ProviderCall.get("v2/voices?page_size=100&search=" + shortened(key))));
        return found.path("voices")
                .valueStream()
                .flatMap(voice -> AccountVoice.of(voice).stream())
                .filter(voice -> key.equals(voice.labels().get(KEY)))
                .map(AccountVoice::id)
                .findFirst();
    }

    @Override
    public void delete(String voice) throws ProviderFault, InterruptedException {
        Refusals refusals = new Refusals();
        try {
            client.reading(refusals).call(ProviderCall.delete("v1/voices/" + Paths.segment(voice)));
        } catch (ProviderFault fault) {
            if (refusals.last().map(Refusal::status).orElse(0) != 404) {
                throw fault;
            }
        }
    }

    /** What is refused other than for the key or for want of credit is refused for good, and another voice must do. */
    private JsonNode ordered(ProviderCall call) throws ProviderFault, DesignRefused, InterruptedException {
        Refusals refusals = new Refusals();
        try {
            Answer answer = client.reading(refusals)
                    .call(call.within(properties.deadline()).atMost(AudioJson.MOST_BYTES));
            ElevenLabs.heedLimit(answer, client.permits());
            return read(answer);
        } catch (ProviderFault fault) {
            boolean account =
                    refusals.last().map(refusal -> refusal.status() == 401).orElse(true);
            if (fault.kind() == ProviderFault.Kind.PERMANENT && !account) {
                throw new DesignRefused(fault.reason(), refusals.is("voice_limit_reached"));
            }
            throw fault;
        }
    }

    private static JsonNode read(Answer answer) throws ProviderFault {
        try {
            return AudioJson.MAPPER.readTree(answer.body().toByteArray());
        } catch (JacksonException noJson) {
            throw ProviderFault.invalid(ElevenLabs.NAME, "the answer about a voice is no JSON");
        }
    }

    private static String id(JsonNode node) throws ProviderFault {
        String id = node.asString("");
        if (id.isBlank()) {
            throw ProviderFault.invalid(ElevenLabs.NAME, "the answer names no voice");
        }
        return id;
    }

    private static String name(Part part, String key) {
        String title = part.name().strip();
        return title.substring(0, Math.min(NAME_CHARACTERS, title.length())) + " " + shortened(key);
    }

    /** Enough of the key to find the voice by its name. */
    private static String shortened(String key) {
        return key.substring(key.length() - 12);
    }
}
