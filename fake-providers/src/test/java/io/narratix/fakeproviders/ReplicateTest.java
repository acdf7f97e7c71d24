package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.sound.Wav;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplicateTest {

    private static FakeProviders fake;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        fake = FakeProviders.start();
        client = new Client(fake, Provider.REPLICATE);
    }

    @AfterAll
    static void stop() throws IOException {
        fake.close();
    }

    @Test
    void makesAPredictionWhoseOutputCanBeFetchedWithoutAKey() throws IOException {
        Client.Reply created = client.post(
                "/models/stability-ai/stable-audio-2.5/predictions", "{'input':{'prompt':'slow cello','duration':12}}");
        JsonNode done =
                client.get("/predictions/" + created.json().path("id").asText()).json();
        byte[] output = Client.read(
                        new Request.Builder().url(done.path("output").asText()).build())
                .whole();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("status").asText()).isEqualTo("starting");
        assertThat(done.path("status").asText()).isEqualTo("succeeded");
        assertThat(Wav.decode(new ByteArrayInputStream(output)).duration()).hasSeconds(12);
        assertThat(fake.calls().of(Provider.REPLICATE, "delivery").list())
                .allSatisfy(call -> assertThat(call.arrival().asked().key()).isEmpty());
    }

    @Test
    void waitsIfTheClientPrefersIt() throws IOException {
        JsonNode request = Fixtures.object("replicate/request_create.json").without("webhook");
        JsonNode created = Client.read(client.request("/predictions")
                        .header("Prefer", "wait=5")
                        .post(okhttp3.RequestBody.create(io.narratix.fakeproviders.wire.Json.bytes(request)))
                        .build())
                .json();

        assertThat(created.path("status").asText()).isEqualTo("succeeded");
        assertThat(created.path("metrics").path("total_time").isNumber()).isTrue();
    }

    @Test
    void refusesWhatTheServiceRefuses() throws IOException {
        assertThat(client.post("/predictions", "{'version':'nonsense','input':{}}")
                        .json())
                .isEqualTo(Fixtures.object("replicate/error_422_version.json"));
        assertThat(client.get("/predictions/unknown").status()).isEqualTo(404);
    }
}
