package io.narratix.faults.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/** Who leads what in a cluster, and whether all its members have a copy. Brokers are named by their ids. */
public final class Leaders implements AutoCloseable {

    private final Admin admin;

    public Leaders(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Of the partition of this topic. */
    public int of(String topic, int partition) throws ExecutionException, InterruptedException {
        TopicDescription described = Objects.requireNonNull(
                admin.describeTopics(Set.of(topic)).allTopicNames().get().get(topic));
        return described.partitions().get(partition).leader().id();
    }

    /** Who keeps what a consumer group has read: the leader of its partition of {@code __consumer_offsets}. */
    public int ofGroup(String group) throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(
                        admin.describeConsumerGroups(Set.of(group)).all().get().get(group))
                .coordinator()
                .id();
    }

    /** Of the controllers. */
    public int ofControllers() throws ExecutionException, InterruptedException {
        return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
    }

    /** All topics, Kafka's own and those of the join among them. */
    public Set<String> topics() throws ExecutionException, InterruptedException {
        return admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
    }

    /** Partitions that have fewer copies than this, or of which so many are not up to date. */
    public List<String> lacking(int copies) throws ExecutionException, InterruptedException {
        List<String> lacking = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(topics()).allTopicNames().get().values()) {
            for (TopicPartitionInfo each : topic.partitions()) {
                if (each.isr().size() < copies) {
                    lacking.add("%s-%d has %d copies, %d of them up to date"
                            .formatted(
                                    topic.name(),
                                    each.partition(),
                                    each.replicas().size(),
                                    each.isr().size()));
                }
            }
        }
        return lacking;
    }

    @Override
    public void close() {
        admin.close();
    }
}
