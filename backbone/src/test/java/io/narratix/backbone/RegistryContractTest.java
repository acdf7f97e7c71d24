package io.narratix.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.Options;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistryClient;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.SchemaRefused;
import io.narratix.schemas.UndecodableRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What our client relies on, of whatever registry it is pointed at: the embedded one always, and Apicurio's with
 * {@code mvn -B verify -pl backbone -am -P genuine-registry} (a download of 109 MB).
 */
class RegistryContractTest {

    private static final AtomicInteger SUBJECTS = new AtomicInteger();
    private static final List<Named> REGISTRIES = new ArrayList<>();
    private static final List<AutoCloseable> STARTED = new ArrayList<>();

    private record Named(String name, String url) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    static Path folder;

    private final String subject = "contract-" + SUBJECTS.incrementAndGet() + ".topic-value";
    private final List<RegistryClient> clients = new ArrayList<>();

    static List<Named> registries() {
        return REGISTRIES;
    }

    @BeforeAll
    static void start() throws IOException {
        EmbeddedDatabase database = started(EmbeddedDatabase.start(folder, Programs.FOLDER));
        EmbeddedRegistry ours = started(EmbeddedRegistry.start(database.createSchemaAndRole("ours")));
        REGISTRIES.add(new Named("embedded", ours.url()));
        String home = System.getProperty("genuine.registry", "");
        if (!home.isEmpty()) {
            GenuineRegistry apicurio = started(GenuineRegistry.start(
                    Path.of(home), database.createSchemaAndRole("apicurio"), folder.resolve("apicurio.log")));
            REGISTRIES.add(new Named("Apicurio", apicurio.url()));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (int i = STARTED.size() - 1; i >= 0; i--) {
            STARTED.get(i).close();
        }
    }

    @AfterEach
    void closes() {
        clients.forEach(RegistryClient::close);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void givesASchemaTheSameNumberToWhoeverAsks(Named registry) {
        Schema schema = schema("a");

        int id = client(registry).id(subject, schema, true);

        assertThat(client(registry).id(subject, schema, true)).isEqualTo(id);
        assertThat(client(registry).id(subject, schema, false)).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void givesBackTheSchemaOfANumber(Named registry) {
        int id = client(registry).id(subject, schema("a"), true);

        assertThat(client(registry).schema(id)).isEqualTo(schema("a"));
    }

    @ParameterizedTest
    @MethodSource("registries")
    void refusesToLookUpWhatWasNeverRegistered(Named registry) {
        assertThatThrownBy(() -> client(registry).id(subject, schema("a"), false))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining(subject);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void knowsNoSchemaOfANumberThatWasNeverGiven(Named registry) {
        assertThatThrownBy(() -> client(registry).schema(9_999_999)).isInstanceOf(UndecodableRecord.class);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void takesAFieldMoreWithADefault(Named registry) {
        int first = client(registry).id(subject, schema("a"), true);

        int second = client(registry).id(subject, schema("a", "b"), true);

        assertThat(second).isNotEqualTo(first);
        assertThat(client(registry).schema(first)).isEqualTo(schema("a"));
    }

    @ParameterizedTest
    @MethodSource("registries")
    void refusesAnIncompatibleChange(Named registry) {
        client(registry).id(subject, schema("a"), true);
        Schema other = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Contract\",\"namespace\":\"io.narratix.events\",\"fields\":"
                        + "[{\"name\":\"a\",\"type\":\"string\",\"default\":\"\"}]}");

        assertThatThrownBy(() -> client(registry).id(subject, other, true)).isInstanceOf(SchemaRefused.class);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void carriesARecordFromOneCodecToAnother(Named registry) {
        TextSubmitted submitted = TextSubmitted.newBuilder()
                .setTextId("the-well")
                .setTitle("The Well – “naïve” 🌧")
                .setOptions(Options.newBuilder().setVoices(Map.of("ada", "slt")).build())
                .build();

        byte[] frame = new RecordCodec(client(registry), true).encode("text.submitted", submitted);

        assertThat(new RecordCodec(client(registry), false).decode(frame, TextSubmitted.class))
                .isEqualTo(submitted);
        assertThat(ByteBuffer.wrap(frame).getInt(1)).isPositive();
    }

    private RegistryClient client(Named registry) {
        RegistryClient client = new RegistryClient(RegistrySettings.of(registry.url()));
        clients.add(client);
        return client;
    }

    private static Schema schema(String... fields) {
        List<String> declared = new ArrayList<>();
        for (String field : fields) {
            declared.add("{\"name\":\"%s\",\"type\":\"int\",\"default\":0}".formatted(field));
        }
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Contract\",\"namespace\":\"io.narratix.events\",\"fields\":%s}"
                        .formatted(declared));
    }

    private static <T extends AutoCloseable> T started(T part) {
        STARTED.add(part);
        return part;
    }
}
