package io.narratix.faults.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far every consumer group has read, the join's among them. */
public final class Groups implements AutoCloseable {

    private final Admin admin;

    public Groups(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /**
     * Where records lie that a group has not finished with. A partition of which nothing was committed yet counts from
     * its first record, as the services read it: work may be under way there that nothing else tells of.
     */
    public List<String> lagging() throws ExecutionException, InterruptedException {
        List<String> lagging = new ArrayList<>();
        for (String group : names()) {
            Map<TopicPartition, OffsetAndMetadata> committed = offsets(group);
            Set<TopicPartition> read = new HashSet<>(committed.keySet());
            read.addAll(assigned(group));
            Map<TopicPartition, Long> starts = bounds(read, OffsetSpec.earliest());
            bounds(read, OffsetSpec.latest()).forEach((partition, end) -> {
                OffsetAndMetadata commit = committed.get(partition);
                long at = commit == null ? starts.getOrDefault(partition, 0L) : commit.offset();
                if (at < end) {
                    lagging.add("%s has read %d of %d records of %s".formatted(group, at, end, partition));
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

    private Map<TopicPartition, Long> bounds(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> bounds = new HashMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get()
                .forEach((partition, bound) -> bounds.put(partition, bound.offset()));
        return bounds;
    }

    private Set<TopicPartition> assigned(String group) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(description -> description.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
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
