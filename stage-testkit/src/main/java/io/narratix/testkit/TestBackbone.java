package io.narratix.testkit;

import io.narratix.backbone.Backbone;
import io.narratix.backbone.BackboneSettings;
import io.narratix.backbone.DatabaseAccess;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import io.narratix.stage.Accounts;
import io.narratix.stage.StageKit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;

/**
 * The backbone of a test JVM: started when the first test asks for it, stopped and deleted as the JVM ends. A run that was
 * killed leaves nothing behind that the next one doesn't clear away.
 */
public final class TestBackbone {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Backbone backbone;
    private final RecordCodec codec;

    private TestBackbone(Backbone backbone) {
        this.backbone = backbone;
        this.codec = RecordCodec.of(RegistrySettings.of(Map.of(
                "schema.registry.url", backbone.registry().url(), "schema.registry.request.timeout.ms", "60000")));
    }

    /** The same one for every caller in this JVM. */
    public static TestBackbone shared() {
        return Shared.INSTANCE;
    }

    public String bootstrapServers() {
        return backbone.kafka().bootstrapServers();
    }

    /** For schema.registry.url. */
    public String registryUrl() {
        return backbone.registry().url();
    }

    /** Of this registry. Not to be closed. */
    public RecordCodec codec() {
        return codec;
    }

    /** An empty schema that nobody else uses, with a role that owns it. */
    public DatabaseAccess freshSchema() {
        return backbone.database().createSchemaAndRole("test_" + SCHEMAS.incrementAndGet());
    }

    /** All topics of the pipeline, empty; consumer groups start again. No client may be at work on them. */
    public void emptyTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            TopicReset.run(admin, Topics.all().stream().map(Topic::name).toList(), Topics.PARTITIONS);
        }
    }

    /** Puts a record on a topic and comes back when the broker has it. */
    public <V extends SpecificRecord> void send(Topic<V> topic, String key, V record) {
        TopicAccess.send(bootstrapServers(), topic.name(), key, codec.encode(topic.name(), record));
    }

    /** Everything that is on a topic now, in the order of each partition. */
    public <V extends SpecificRecord> List<V> read(Topic<V> topic) {
        return TopicAccess.read(bootstrapServers(), topic.name()).stream()
                .map(frame -> codec.decode(frame, topic.value()))
                .toList();
    }

    /** The parts themselves. Not to be closed. */
    public Backbone backbone() {
        return backbone;
    }

    private static TestBackbone start() {
        Path folder = Path.of("target", "test-backbone").toAbsolutePath();
        Backbone.erase(folder);
        Backbone backbone = Backbone.start(
                folder,
                BackboneSettings.DEFAULT.unpackingTo(TestBinaries.folder()).making(StageKit.topics((short) 1)));
        backbone.database().run(Accounts.tables());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(backbone, folder), "test-backbone-end"));
        return new TestBackbone(backbone);
    }

    private static void end(Backbone backbone, Path folder) {
        backbone.close();
        Backbone.erase(folder);
    }

    private static final class Shared {
        private static final TestBackbone INSTANCE = start();
    }
}
