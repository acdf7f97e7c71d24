package io.narratix.assembly.join;

import io.narratix.events.AssemblyRequested;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import io.narratix.testkit.MemoryRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The join, fed by hand. */
final class JoinBench implements AutoCloseable {

    static final Deadlines DEADLINES = new Deadlines(Duration.ofHours(6), Duration.ofMinutes(30));

    private final RecordCodec codec = MemoryRegistry.codec();
    private final TopologyTestDriver driver;

    JoinBench(Path state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "join");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(new JoinTopology(codec, DEADLINES).build(), settings);
    }

    <V extends SpecificRecord> void says(Topic<V> topic, String key, V record) {
        says(topic, key, record, "");
    }

    <V extends SpecificRecord> void says(Topic<V> topic, String key, V record, String tenant) {
        Headers headers = new RecordHeaders();
        TenantHeader.put(headers, tenant);
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        key.getBytes(StandardCharsets.UTF_8), codec.encode(topic.name(), record), headers));
    }

    /** For whom each proposal since the last call is. */
    List<String> tenants() {
        String topic = Topics.ASSEMBLY_REQUESTED.name();
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> TenantHeader.in(record.headers()))
                .toList();
    }

    void waits(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** What was proposed since the last call. */
    List<AssemblyRequested> proposals() {
        String topic = Topics.ASSEMBLY_REQUESTED.name();
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(frame -> codec.decode(frame, AssemblyRequested.class))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
