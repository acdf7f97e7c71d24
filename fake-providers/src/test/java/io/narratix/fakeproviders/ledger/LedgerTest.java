package io.narratix.fakeproviders.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.fakeproviders.wire.Bill;
import io.narratix.fakeproviders.wire.Job;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Ending.Sent SENT = new Ending.Sent(200, 99, true, false);

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        try (Ledger ledger = Ledger.in(file)) {
            Call first = ledger.begin(asked("a"));
            ledger.begin(asked("b"));
            ledger.end(first, SENT, new Bill(12, "characters"), "slow");

            assertThat(Ledger.read(file)).isEqualTo(ledger.calls());
            assertThat(Ledger.read(file).list().get(1).ending()).isEmpty();
        }
    }

    @Test
    void survivesThatItsProcessIsKilled() throws IOException, InterruptedException {
        Path file = folder.resolve("ledger.jsonl");
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file.toString())
                .inheritIO()
                .start();

        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).isNotZero();
        assertThat(Ledger.read(file).count()).isEqualTo(2);
        assertThat(Ledger.read(file).billed().units()).isEqualTo(7);
    }

    /** Writes a call that ends and one that does not, and kills itself. */
    static final class KilledWriter {

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Ledger ledger = Ledger.in(Path.of(arguments[0]));
            ledger.end(ledger.begin(asked("a")), SENT, new Bill(7, "seconds"), "");
            ledger.begin(asked("b"));
            Process killer = new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
            killer.waitFor();
        }
    }

    @Test
    void appendsToWhatIsThere() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        for (int i = 0; i < 2; i++) {
            try (Ledger ledger = Ledger.in(file)) {
                ledger.end(ledger.begin(asked("a")), SENT, Bill.FREE, "");
            }
        }
        Files.writeString(file, "{\"event\":\"began\",\"sequ", java.nio.file.StandardOpenOption.APPEND);

        assertThat(Ledger.read(file).count()).isEqualTo(2);
        assertThat(Ledger.read(file).duplicates()).containsOnlyKeys("a");
    }

    @Test
    void countsWhatIsUnderWay() {
        Ledger ledger = Ledger.inMemory();
        Call first = ledger.begin(asked("a"));
        Call second = ledger.begin(asked("b"));
        ledger.end(first, SENT, Bill.FREE, "");
        Call third = ledger.begin(asked("c"));

        assertThat(second.arrival().underWay()).isEqualTo(new Arrival.UnderWay(2, 2));
        assertThat(third.arrival().underWay()).isEqualTo(new Arrival.UnderWay(2, 2));
        assertThat(ledger.calls().maxConcurrent()).isEqualTo(2);
    }

    @Test
    void knowsARepeatedCallByWhatItAsksFor() {
        String first = item("{\"text\":\"Hush\",\"stream\":true,\"previous_request_ids\":[\"1\"]}", Map.of());
        String second = item("{\"previous_request_ids\":[\"2\"],\"text\":\"Hush\"}", Map.of());

        assertThat(second).isEqualTo(first);
        assertThat(item("{\"text\":\"Hush!\"}", Map.of())).isNotEqualTo(first);
        assertThat(item("{\"a\":1}", Map.of("idempotency-key", "k")))
                .isEqualTo(item("{\"a\":2}", Map.of("idempotency-key", "k")));
    }

    private static String item(String body, Map<String, String> headers) {
        return ItemKey.of(new Request(
                new Request.Line(Provider.ELEVENLABS, "POST", "/v1/sound-generation"),
                Map.of(),
                headers,
                body.getBytes(StandardCharsets.UTF_8),
                new Request.Setting(URI.create("http://127.0.0.1:1"), Job.PLAIN, Optional.empty())));
    }

    private static Asked asked(String item) {
        return new Asked(Provider.OPENAI, "speech", item, "", 5);
    }
}
