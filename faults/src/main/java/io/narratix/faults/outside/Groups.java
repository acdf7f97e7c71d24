package io.narratix.faults.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far every consumer group has read, the join's among them. */
public final class Groups implements AutoCloseable {

    private final Admin admin;

    public Groups(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Where records lie that a group has not finished with. */
    public List<String> lagging() throws ExecutionException, InterruptedException {
        List<String> lagging = new ArrayList<>();
        for (String group : names()) {
            Map<TopicPartition, OffsetAndMetadata> read = offsets(group);
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(read.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata at = read.get(partition);
                if (at != null && at.offset() < end.offset()) {
                    lagging.add("%s has read %d of %d records of %s"
                            .formatted(group, at.offset(), end.offset(), partition));
                }
            });
        }
        return lagging;
    }

    /** Has a service read everything again; nobody may be in the group. */
    public void rewind(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
        offsets(group).keySet().forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(group, beginning).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }

    private List<String> names() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.contains("-svc"))
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        known.values().removeIf(java.util.Objects::isNull);
        return known;
    }
}
