package io.narratix.sfx.elevenlabs;

import io.narratix.provider.Answer;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.sfx.EffectOrder;
import io.narratix.sfx.EffectPrompt;
import io.narratix.sfx.EffectProvider;
import io.narratix.sfx.Sound;
import io.narratix.sfx.Take;
import io.narratix.sound.UnreadableSound;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import tools.jackson.databind.json.JsonMapper;

/** Effects by ElevenLabs, 0.5 to 15 s each; one call an effect. */
public final class ElevenLabsEffects implements EffectProvider {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double SHORTEST_SECONDS = 0.5;
    private static final double LONGEST_SECONDS = 15;
    private static final long MOST_BYTES = 16L << 20;

    private final ElevenLabsSettings settings;
    private final ProviderClient client;

    public ElevenLabsEffects(ElevenLabsSettings settings) {
        this.settings = settings;
        this.client = new ProviderClient(
                ElevenLabs.endpoint(settings.baseUrl(), settings.apiKey()),
                new ElevenLabsFaults(),
                settings.concurrency());
    }

    @Override
    public String name() {
        return ElevenLabs.NAME;
    }

    @Override
    public String model() {
        return settings.effectsModel();
    }

    @Override
    public Sound make(EffectOrder order, Meter meter) throws ProviderFault, InterruptedException {
        Usage usage = new Usage(name(), settings.effectsModel(), "seconds", seconds(order));
        Reservation reservation = meter.reserve(usage);
        Answer answer = client.call(call(order).costing(reservation));
        reservation.settle(usage);
        ElevenLabs.heedLimit(answer, client.permits());
        try {
            return new Sound(Take.of(answer.body().toByteArray()), "Sound effects generated with ElevenLabs");
        } catch (UnreadableSound unusable) {
            throw ProviderFault.invalid(name(), "elevenlabs sent an effect of no use: " + unusable.getMessage());
        }
    }

    private ProviderCall call(EffectOrder order) {
        String body = JSON.createObjectNode()
                .put("text", EffectPrompt.of(order))
                .put("duration_seconds", seconds(order))
                .put("prompt_influence", settings.promptInfluence())
                .put("model_id", settings.effectsModel())
                .toString();
        return ProviderCall.post("v1/sound-generation?output_format=" + settings.effectsFormat(), body)
                .within(settings.effectsDeadline())
                .atMost(MOST_BYTES);
    }

    /** To the tenth. */
    private static double seconds(EffectOrder order) {
        double seconds = Math.ceil(order.duration().toMillis() / 100.0) / 10;
        return Math.max(SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, seconds));
    }
}
