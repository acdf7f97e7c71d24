package io.narratix.music.elevenlabs;

import io.narratix.music.Cue;
import io.narratix.music.MusicPrompt;
import io.narratix.music.MusicProvider;
import io.narratix.music.Score;
import io.narratix.music.Seat;
import io.narratix.music.Take;
import io.narratix.music.ambience.Beds;
import io.narratix.provider.Answer;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.sound.Pcm;
import io.narratix.sound.UnreadableSound;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Music by ElevenLabs: one call a scene, and one more with ElevenLabs' own words where it refuses ours. */
public final class ElevenLabsMusic implements MusicProvider {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST_BYTES = 64L << 20;

    private final ElevenLabsSettings settings;
    private final ProviderClient client;
    private final Beds beds = new Beds();

    public ElevenLabsMusic(ElevenLabsSettings settings) {
        this.settings = settings;
        this.client = new ProviderClient(
                ElevenLabs.endpoint(settings.baseUrl(), settings.apiKey()),
                new ElevenLabsFaults(),
                ElevenLabs.MUSIC_POOL,
                settings.musicConcurrency());
    }

    @Override
    public String name() {
        return ElevenLabs.NAME;
    }

    @Override
    public String model() {
        return settings.musicModel();
    }

    @Override
    public String credits() {
        return "Music generated with ElevenLabs";
    }

    @Override
    public Score score(Cue cue, Meter meter, Seat seat) throws ProviderFault, InterruptedException {
        Answer answer = answered(cue, meter);
        ElevenLabs.heedLimit(answer, client.permits());
        seat.take();
        Pcm music = music(answer, cue);
        return new Score(Optional.of(music), beds.bed(cue));
    }

    private Pcm music(Answer answer, Cue cue) throws ProviderFault {
        try {
            return Take.looped(answer.body().toByteArray(), cue);
        } catch (UnreadableSound unusable) {
            throw ProviderFault.invalid(name(), "elevenlabs sent music of no use: " + unusable.getMessage());
        }
    }

    private Answer answered(Cue cue, Meter meter) throws ProviderFault, InterruptedException {
        Suggestion suggestion = new Suggestion();
        try {
            return asked(client.reading(suggestion), MusicPrompt.of(cue), Take.lengthFor(cue), meter);
        } catch (ProviderFault refused) {
            if (suggestion.prompt().isEmpty()) {
                throw refused;
            }
            return asked(client, suggestion.prompt().get(), Take.lengthFor(cue), meter);
        }
    }

    private Answer asked(ProviderClient asking, String prompt, Duration length, Meter meter)
            throws ProviderFault, InterruptedException {
        Usage usage = new Usage(name(), settings.musicModel(), "seconds", length.toMillis() / 1000.0);
        Reservation reservation = meter.reserve(usage);
        String body = JSON.createObjectNode()
                .put("prompt", prompt)
                .put("music_length_ms", length.toMillis())
                .put("model_id", settings.musicModel())
                .put("force_instrumental", true)
                .toString();
        Answer answer = asking.call(ProviderCall.post("v1/music?output_format=" + settings.musicFormat(), body)
                .within(settings.musicDeadline())
                .atMost(MOST_BYTES)
                .costing(reservation));
        reservation.settle(usage);
        return answer;
    }
}
