package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.fakeproviders.ledger.Ledger;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as another process works with it. */
class ControlTest {

    @TempDir
    private Path folder;

    @Test
    void takesAnotherScriptWhileItRuns() throws IOException {
        try (FakeProviders fake = FakeProviders.start()) {
            Client client = new Client(fake, Provider.ELEVENLABS);
            Client.Reply changed = put(fake, "rules: [{endpoint: models, answer: {status: 503}}]");
            Client.Reply refused = put(fake, "rules: [{endpont: models}]");

            assertThat(changed.status()).isEqualTo(200);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).startsWith("rules[1] has no member \"endpont\"");
            assertThat(client.get("/v1/models").status()).isEqualTo(503);
        }
    }

    @Test
    void showsItsLedgerAsItWritesItAndNeitherHasAKey() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        try (FakeProviders fake = FakeProviders.start(0, file)) {
            new Client(fake, Provider.ELEVENLABS).get("/v1/models");
            new Client(fake, Provider.REPLICATE).get("/predictions/" + Client.KEY.length());
            String shown = Client.read(new Request.Builder()
                            .url(fake.address() + "/-/calls")
                            .build())
                    .text();

            assertThat(shown.lines()).hasSize(4).containsExactlyInAnyOrderElementsOf(Files.readAllLines(file));
            assertThat(shown).doesNotContain(Client.KEY);
            assertThat(Ledger.read(file)).isEqualTo(fake.calls());
        }
    }

    @Test
    void findsTheProviderWithoutItsPrefix() throws IOException {
        try (FakeProviders fake = FakeProviders.start()) {
            String models = fake.address() + "/v1/models";
            Client.Reply openai = Client.read(new Request.Builder().url(models).build());
            Client.Reply elevenlabs = Client.read(
                    new Request.Builder().url(models).header("xi-api-key", "k").build());
            Client.Reply nobody = Client.read(
                    new Request.Builder().url(fake.address() + "/nothing").build());

            assertThat(openai.json().path("object").asText()).isEqualTo("list");
            assertThat(elevenlabs.json().isArray()).isTrue();
            assertThat(nobody.status()).isEqualTo(404);
        }
    }

    private static Client.Reply put(FakeProviders fake, String script) throws IOException {
        return Client.read(new Request.Builder()
                .url(fake.address() + "/-/script")
                .put(RequestBody.create(script.getBytes(StandardCharsets.UTF_8)))
                .build());
    }
}
