package io.narratix.standalone;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the stages have read: the consumer groups of all services; not the join's, which keeps its own state. */
final class Groups implements AutoCloseable {

    private final Admin admin;

    Groups(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    boolean haveReadEverything() throws ExecutionException, InterruptedException {
        for (String group : names().toList()) {
            Map<TopicPartition, OffsetAndMetadata> read = offsets(group);
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(read.keySet().stream()
                            .collect(toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            if (read.entrySet().stream()
                    .anyMatch(each -> each.getValue().offset()
                            < Objects.requireNonNull(ends.get(each.getKey())).offset())) {
                return false;
            }
        }
        return true;
    }

    /** Has all stages read from the beginning when they are started again. */
    void rewind() throws ExecutionException, InterruptedException {
        for (String group : names().toList()) {
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            offsets(group).keySet().forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Stream<String> names() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.endsWith("-svc"));
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }
}
