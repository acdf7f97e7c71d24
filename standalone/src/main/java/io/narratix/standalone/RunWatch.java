package io.narratix.standalone;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.StageProgress;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows runs by what the stages tell. Reads from where the topics end when it is opened: open it before handing in. */
final class RunWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Topic<?>> WATCHED =
            List.of(Topics.STAGE_PROGRESS, Topics.ASSEMBLY_COMPLETED, Topics.ASSEMBLY_FAILED);

    private final RecordCodec codec;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, RunView> runs = new LinkedHashMap<>();

    RunWatch(Connection connection, RecordCodec codec) {
        this.codec = codec;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", connection.kafka(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = WATCHED.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: only asking for the position settles where reading begins.
        partitions.forEach(consumer::position);
    }

    void follow(String runId, Story story) {
        runs.put(runId, new RunView(story, System.currentTimeMillis()));
    }

    Collection<RunView> runs() {
        return runs.values();
    }

    boolean isOver() {
        return runs.values().stream().allMatch(RunView::isOver);
    }

    /** Takes in what was told since the last time; waits a moment if nothing was. */
    void look() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            RunView run = runs.get(record.key());
            if (run != null) {
                note(run, record);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void note(RunView run, ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.STAGE_PROGRESS.name())) {
            run.note(decoded(record, StageProgress.class));
        } else if (record.topic().equals(Topics.ASSEMBLY_COMPLETED.name())) {
            run.complete(decoded(record, AssemblyCompleted.class));
        } else {
            run.fail(decoded(record, AssemblyFailed.class));
        }
    }

    private <V extends SpecificRecord> V decoded(ConsumerRecord<String, byte[]> record, Class<V> type) {
        return codec.decode(record.value(), type);
    }
}
