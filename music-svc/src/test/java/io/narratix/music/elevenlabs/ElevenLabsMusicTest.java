package io.narratix.music.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.music.Ambience;
import io.narratix.music.Cue;
import io.narratix.music.Mood;
import io.narratix.music.Score;
import io.narratix.provider.Credential;
import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.ProviderFault.Kind;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElevenLabsMusicTest {

    private static final String KEY = "sk_canary";
    private static final Cue CUE =
            new Cue(Mood.TENSE, 0.5, "", List.of("cello"), List.of(Ambience.SEA), "", Duration.ofSeconds(9), 1);

    private final MockWebServer server = new MockWebServer();
    private final List<String> money = new ArrayList<>();

    @BeforeEach
    void starts() throws Exception {
        server.start();
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void ordersInstrumentalMusicForTheLoopAndLaysAComputedBedUnderIt() throws Exception {
        server.enqueue(music(12, 0.4));

        Score score = score();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/v1/music?output_format=mp3_44100_128");
        assertThat(request.getHeaders().get("xi-api-key")).isEqualTo(KEY);
        assertThat(body(request))
                .startsWith("{\"prompt\":\"Instrumental underscore")
                .endsWith("\"music_length_ms\":12000,\"model_id\":\"music_v2\",\"force_instrumental\":true}");
        assertThat(score.music().orElseThrow().duration()).isEqualTo(Duration.ofSeconds(9));
        assertThat(score.bed()).isPresent();
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(money).containsExactly("reserved 12.0 seconds of music_v2", "settled 12.0");
    }

    @Test
    void triesTheWordsThatAreSuggestedOnce() throws Exception {
        server.enqueue(answer(422, "error_422_bad_prompt.json", 0));
        server.enqueue(music(12, 0.4));

        assertThat(score().music()).isPresent();

        server.takeRequest();
        assertThat(body(server.takeRequest())).startsWith("{\"prompt\":\"slow solo cello over low drones\"");
        assertThat(money)
                .containsExactly(
                        "reserved 12.0 seconds of music_v2",
                        "released",
                        "reserved 12.0 seconds of music_v2",
                        "settled 12.0");
    }

    @Test
    void triesNoSuggestionOfASuggestion() throws Exception {
        server.enqueue(answer(400, "error_422_bad_prompt.json", 0));
        server.enqueue(answer(400, "error_422_bad_prompt.json", 0));

        assertThat(fault().kind()).isEqualTo(Kind.PERMANENT);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401, error_401_invalid_key.json, PERMANENT, 0, key is not accepted",
        "401, error_401_quota.json, PERMANENT, 0, no credit left",
        "401, error_401_quota_legacy.json, PERMANENT, 0, no credit left",
        "402, error_402_paid_plan.json, PERMANENT, 0, plan does not allow",
        "403, error_403_plan.json, PERMANENT, 0, plan or the key's permissions",
        "422, error_422_range.json, PERMANENT, 0, ''",
        "422, error_422_validation.json, PERMANENT, 0, ''",
        "429, error_429_concurrent.json, REFUSED, 0, concurrent",
        "429, error_429_rate.json, REFUSED, 2, ''",
        "429, error_429_legacy_busy.json, REFUSED, 0, ''",
        "500, error_500_string_detail.json, AMBIGUOUS, 0, ''",
        "503, error_503.json, REFUSED, 5, ''"
    })
    void tellsItsErrorsApart(int status, String file, Kind kind, int wait, String words) throws Exception {
        server.enqueue(answer(status, file, wait));

        ProviderFault fault = fault();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(words).doesNotContain(KEY);
        assertThat(fault.retryAfter().orElse(Duration.ZERO)).isEqualTo(Duration.ofSeconds(wait));
        assertThat(money.get(1)).isEqualTo(kind.paid() ? "presumed" : "released");
    }

    @Test
    void takesNoSilenceForMusic() {
        server.enqueue(music(12, 0));

        ProviderFault fault = fault();

        assertThat(fault.kind()).isEqualTo(Kind.INVALID);
        assertThat(fault.reason()).contains("silent");
        assertThat(money).last().isEqualTo("settled 12.0");
    }

    private ProviderFault fault() {
        return catchThrowableOfType(ProviderFault.class, this::score);
    }

    private Score score() throws ProviderFault, InterruptedException {
        ElevenLabsSettings settings = new ElevenLabsSettings(
                server.url("/").uri(), Credential.of(KEY), 2, "music_v2", "mp3_44100_128", Duration.ofMinutes(5));
        return new ElevenLabsMusic(settings).score(CUE, meter());
    }

    private Meter meter() {
        return expected -> {
            money.add("reserved %.1f %s of %s"
                    .formatted(expected[0].quantity(), expected[0].unit(), expected[0].product()));
            return new Reservation() {
                @Override
                public void settle(Usage... used) {
                    money.add("settled %.1f".formatted(used[0].quantity()));
                }

                @Override
                public void release() {
                    money.add("released");
                }

                @Override
                public void presume() {
                    money.add("presumed");
                }
            };
        };
    }

    private static MockResponse answer(int status, String file, int wait) throws Exception {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(fixture(file));
        if (wait > 0) {
            answer.setHeader("Retry-After", String.valueOf(wait));
        }
        return answer.build();
    }

    private static MockResponse music(int seconds, double peak) {
        float[][] channels = new float[2][seconds * Pcm.RATE_HZ];
        for (int frame = 0; frame < channels[0].length; frame++) {
            channels[0][frame] = (float) (peak * Math.sin(frame / 37.0));
            channels[1][frame] = (float) (peak * Math.sin(frame / 53.0));
        }
        return new MockResponse.Builder()
                .body(new Buffer().write(Wav.encode(new Pcm(channels, Pcm.RATE_HZ))))
                .build();
    }

    private static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }

    private static String fixture(String file) throws Exception {
        try (InputStream stream =
                Objects.requireNonNull(ElevenLabsMusicTest.class.getResourceAsStream("/elevenlabs/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
