package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.ledger.Call;
import io.narratix.fakeproviders.ledger.Calls;
import io.narratix.fakeproviders.script.Rule;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The main job with every stage on a paid provider, against a server whose ledger is the truth about money. */
class PaidProvidersIT {

    private static final String CANARY = "canary-key-4711";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final Map<String, String> settings = new HashMap<>();
    private FakeProviders providers;

    @BeforeEach
    void hires() throws IOException {
        providers = FakeProviders.start();
        set("narratix.text-analysis.providers", "anthropic");
        set("narratix.audio-analysis.providers", "anthropic");
        set("narratix.voice.providers", "elevenlabs");
        set("narratix.music.providers", "replicate");
        set("narratix.sfx.providers", "elevenlabs");
        set("narratix.anthropic.base-url", providers.address(Provider.ANTHROPIC).toString());
        set("narratix.anthropic.api-key", CANARY);
        set(
                "narratix.elevenlabs.base-url",
                providers.address(Provider.ELEVENLABS).toString());
        set("narratix.elevenlabs.api-key", CANARY);
        set("narratix.replicate.base-url", providers.address(Provider.REPLICATE).toString());
        set("narratix.replicate.api-token", CANARY);
    }

    @AfterEach
    void dismisses() throws IOException {
        settings.keySet().forEach(System::clearProperty);
        providers.close();
    }

    @Test
    void paysForEachItemOnceAndSpeaksWhileTheTextIsStillRead() throws Exception {
        providers.script(Script.of(Rule.on(Provider.ANTHROPIC, "messages")
                .body("Protocol: narratix-lines-")
                .streaming(Duration.ofSeconds(8))));

        assertThat(produced()).as(out::toString).isZero();

        Calls speech = providers.calls().of(Provider.ELEVENLABS, "speech");
        assertThat(providers.calls().of(Provider.ANTHROPIC, "messages").count()).isEqualTo(2);
        assertThat(speech.count()).isPositive();
        assertThat(speech.duplicates()).isEmpty();
        assertThat(providers.calls().of(Provider.ELEVENLABS, "voice-design").duplicates())
                .isEmpty();
        assertThat(providers.calls().of(Provider.ELEVENLABS).maxConcurrent()).isLessThanOrEqualTo(12);
        assertThat(began(speech)).isLessThan(readUntil());
        assertThat(out.toString()).contains("cost $", "voice-svc: elevenlabs eleven_multilingual_v2");
        assertThat(filesWith(CANARY)).isEmpty();
    }

    @Test
    void letsTheOfflineVoicesStandInForAnAccountThatIsEmpty() throws Exception {
        set("narratix.voice.providers", "elevenlabs,offline");
        providers.script(Script.parse("""
                rules:
                  - {provider: elevenlabs, endpoint: speech, answer: {fixture: elevenlabs/error_401_quota.json}}
                  - {provider: elevenlabs, endpoint: voice-design, answer: {fixture: elevenlabs/error_401_quota.json}}
                """));

        assertThat(produced()).as(out::toString).isZero();

        assertThat(out.toString()).contains("voice-svc fell back from elevenlabs to offline");
        assertThat(providers.calls().of(Provider.ELEVENLABS, "speech").billed().count())
                .isZero();
    }

    private int produced() throws Exception {
        PrintWriter screen = new PrintWriter(out, true);
        CommandLine line = Narratix.commandLine().setOut(screen).setErr(screen);
        return line.execute(
                "produce",
                ProduceIT.story().toString(),
                "--out",
                folder.resolve("dramas").toString(),
                "--data",
                folder.resolve("data").toString());
    }

    private static long began(Calls calls) {
        return calls.list().stream()
                .mapToLong(call -> call.arrival().at().nanos())
                .min()
                .orElseThrow();
    }

    /** When the slower of the two readings, the one that is streamed, had ended. */
    private long readUntil() {
        return providers.calls().of(Provider.ANTHROPIC, "messages").list().stream()
                .map(Call::ending)
                .mapToLong(end -> end.orElseThrow().at().nanos())
                .max()
                .orElseThrow();
    }

    private List<Path> filesWith(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("binaries"))
                    .filter(file -> read(file).contains(secret))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void set(String name, String value) {
        settings.put(name, value);
        System.setProperty(name, value);
    }
}
