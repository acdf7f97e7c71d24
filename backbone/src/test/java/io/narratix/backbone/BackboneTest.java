package io.narratix.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.StageProgress;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackboneTest {

    private static final StageProgress SAID =
            StageProgress.newBuilder().setStage("voice").build();

    @TempDir
    Path folder;

    @Test
    void keepsTopicsRowsSchemasAndAddressesFromOneStartToTheNext() throws Exception {
        Path data = folder.resolve("made").resolve("with its parents");
        String addresses;
        byte[] frame;
        try (Backbone backbone = Backbone.start(data, Programs.SETTINGS)) {
            addresses = addresses(backbone);
            frame = codec(backbone).encode("stage.progress", SAID);
            Rows.write(backbone.database().createSchemaAndRole("voice"), "kept");
            createTopic(backbone.kafka());
        }
        try (Backbone backbone = Backbone.start(data, Programs.SETTINGS)) {
            assertThat(addresses(backbone)).isEqualTo(addresses);
            assertThat(codec(backbone).decode(frame, StageProgress.class)).isEqualTo(SAID);
            assertThat(Rows.read(backbone.database().createSchemaAndRole("voice")))
                    .isEqualTo("kept");
            assertThat(Records.on(backbone.kafka(), "kept")).isEmpty();
        }
    }

    @Test
    void hasItsTopicsAndTheOneOfOffsetsWhenItIsReady() throws Exception {
        BackboneSettings settings = Programs.SETTINGS.making(List.of(new NewTopic("first", 2, (short) 1)));
        for (int start = 0; start < 2; start++) {
            try (Backbone backbone = Backbone.start(folder, settings);
                    Admin admin = Admin.create(
                            Map.of("bootstrap.servers", backbone.kafka().bootstrapServers()))) {
                assertThat(admin.describeTopics(List.of("first", "__consumer_offsets"))
                                .allTopicNames()
                                .get())
                        .allSatisfy((name, topic) -> assertThat(topic.partitions())
                                .hasSizeGreaterThan(1)
                                .allSatisfy(partition ->
                                        assertThat(partition.leader()).isNotNull()));
            }
        }
    }

    @Test
    void isForOneAtATimeAndStopsOnce() {
        Backbone backbone = Backbone.start(folder, Programs.SETTINGS);

        assertThatThrownBy(() -> Backbone.start(folder, Programs.SETTINGS))
                .isInstanceOf(BackboneInUse.class)
                .hasMessageContaining("in use by another Narratix")
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        backbone.close();
        assertThatCode(backbone::close).doesNotThrowAnyException();
        Backbone.erase(folder);
        assertThat(folder).doesNotExist();
    }

    @Test
    void leavesNothingRunningWhenAPartCannotStart() throws IOException {
        Files.createFile(folder.resolve("kafka"));

        assertThatThrownBy(() -> Backbone.start(folder, Programs.SETTINGS))
                .isInstanceOf(BackboneFailure.class)
                .hasMessageContaining("Kafka could not be started in");

        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThatCode(() -> DataFolderLock.on(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));

        assertThatThrownBy(() -> Backbone.start(file.resolve("data"), Programs.SETTINGS))
                .isInstanceOf(BackboneFailure.class)
                .hasMessageContaining("can't be made. Name a folder that can be written to.");
        assertThatThrownBy(() -> Backbone.start(file, Programs.SETTINGS)).isInstanceOf(BackboneFailure.class);
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
        Path file = folder.resolve("port");
        int port = Ports.remembered(file);
        assertThat(Ports.remembered(file)).isEqualTo(port);

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.remembered(file)).isNotEqualTo(taken.getLocalPort());
        }
    }

    private static RecordCodec codec(Backbone backbone) {
        return RecordCodec.of(RegistrySettings.of(backbone.registry().url()));
    }

    private static String addresses(Backbone backbone) {
        return backbone.kafka().bootstrapServers()
                + backbone.registry().url()
                + backbone.database().jdbcUrl();
    }

    private static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
    }
}
