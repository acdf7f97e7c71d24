package io.narratix.testkit;

import io.narratix.schemas.Topic;
import io.narratix.stage.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Remembers what was announced, in its order. */
public final class RecordingOutbox implements Outbox {

    /** Something that was announced. */
    public record Said(String topic, String key, SpecificRecord record) {}

    private final List<Said> said = new ArrayList<>();

    @Override
    public <V extends SpecificRecord> void announce(Topic<V> topic, String key, V record) {
        said.add(new Said(topic.name(), key, record));
    }

    /** Everything, on whatever topic. */
    public List<Said> said() {
        return List.copyOf(said);
    }

    /** What was announced on the topic. */
    public <V extends SpecificRecord> List<V> on(Topic<V> topic) {
        return said.stream()
                .filter(each -> each.topic().equals(topic.name()))
                .map(each -> topic.value().cast(each.record()))
                .toList();
    }

    /**
     * The only announcement on the topic.
     *
     * @throws IllegalStateException if there was another number of them
     */
    public <V extends SpecificRecord> V onlyOneOn(Topic<V> topic) {
        List<V> records = on(topic);
        if (records.size() != 1) {
            throw new IllegalStateException("%d records instead of one on %s".formatted(records.size(), topic.name()));
        }
        return records.get(0);
    }
}
