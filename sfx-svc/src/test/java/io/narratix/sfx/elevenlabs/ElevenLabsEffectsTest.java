package io.narratix.sfx.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.provider.Credential;
import io.narratix.sfx.EffectOrder;
import io.narratix.sfx.QualityGate;
import io.narratix.sfx.Sound;
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
import java.util.Arrays;
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

class ElevenLabsEffectsTest {

    private static final String KEY = "sk_canary";
    private static final EffectOrder SLAM =
            new EffectOrder("door-slam", "a heavy oak door falls shut", Duration.ofMillis(1_230));

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
    void ordersTheSoundInEnglishAndForItsLength() throws Exception {
        server.enqueue(audio(Wav.encode(tone(1, 0.5))));

        Sound sound = make(SLAM);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod() + " " + request.getTarget())
                .isEqualTo("POST /v1/sound-generation?output_format=mp3_44100_128");
        assertThat(request.getHeaders().get("xi-api-key")).isEqualTo(KEY);
        assertThat(Objects.requireNonNull(request.getBody()).utf8())
                .isEqualTo("{\"text\":\"door slam: a heavy oak door falls shut. Sound effect alone, close and clear,"
                        + " starting at once; no music, no speech.\",\"duration_seconds\":1.3,\"prompt_influence\":0.4,"
                        + "\"model_id\":\"eleven_text_to_sound_v2\"}");
        assertThat(QualityGate.complaint(sound.sound())).isEmpty();
        assertThat(sound.credits()).contains("ElevenLabs");
        assertThat(money).containsExactly("reserved 1.3 seconds of eleven_text_to_sound_v2", "settled 1.3");
    }

    @ParameterizedTest
    @CsvSource({"10, 0.5", "500, 0.5", "60000, 15.0"})
    void holdsTheLengthToWhatItCanMakeAndWeCanMix(int millis, String seconds) throws Exception {
        server.enqueue(audio(Wav.encode(tone(1, 0.5))));

        make(new EffectOrder("wind", "", Duration.ofMillis(millis)));

        assertThat(Objects.requireNonNull(server.takeRequest().getBody()).utf8())
                .contains("\"duration_seconds\":" + seconds)
                .contains("\"text\":\"wind. Sound effect");
    }

    @ParameterizedTest
    @CsvSource({
        "400, error_400_text_too_long.json, PERMANENT, 0, ''",
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
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(fixture(file));
        if (wait > 0) {
            answer.setHeader("Retry-After", String.valueOf(wait));
        }
        server.enqueue(answer.build());

        ProviderFault fault = fault();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.provider()).isEqualTo("elevenlabs");
        assertThat(fault.reason()).contains(words).doesNotContain(KEY);
        assertThat(fault.retryAfter().orElse(Duration.ZERO)).isEqualTo(Duration.ofSeconds(wait));
        assertThat(money.get(1)).isEqualTo(kind.paid() ? "presumed" : "released");
    }

    @Test
    void takesNoSilenceForASound() {
        server.enqueue(audio(Wav.encode(tone(2, 0))));

        assertInvalid("silent");
    }

    @Test
    void takesNoHalfFileForASound() {
        byte[] whole = Wav.encode(tone(1, 0.5));
        server.enqueue(audio(Arrays.copyOf(whole, 20_000)));

        assertInvalid("claims");
    }

    @Test
    void takesNoWordsForASound() {
        server.enqueue(audio("{\"detail\": \"busy\"}".getBytes(StandardCharsets.UTF_8)));

        assertInvalid("text");
    }

    private void assertInvalid(String why) {
        ProviderFault fault = fault();
        assertThat(fault.kind()).isEqualTo(Kind.INVALID);
        assertThat(fault.reason()).contains(why);
        assertThat(money).last().as("it was answered, so it was billed").isEqualTo("settled 1.3");
    }

    private ProviderFault fault() {
        return catchThrowableOfType(ProviderFault.class, () -> make(SLAM));
    }

    private Sound make(EffectOrder order) throws ProviderFault, InterruptedException {
        ElevenLabsSettings settings = new ElevenLabsSettings(
                server.url("/").uri(),
                Credential.of(KEY),
                12,
                "eleven_text_to_sound_v2",
                "mp3_44100_128",
                0.4,
                Duration.ofMinutes(2));
        return new ElevenLabsEffects(settings).make(order, meter());
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

    private static MockResponse audio(byte[] file) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "audio/mpeg")
                .body(new Buffer().write(file))
                .build();
    }

    private static Pcm tone(int seconds, double peak) {
        float[] samples = new float[seconds * Pcm.RATE_HZ];
        for (int frame = 0; frame < samples.length; frame++) {
            samples[frame] = (float) (peak * Math.sin(frame / 10.0));
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    private static String fixture(String file) throws Exception {
        try (InputStream stream =
                Objects.requireNonNull(ElevenLabsEffectsTest.class.getResourceAsStream("/elevenlabs/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
