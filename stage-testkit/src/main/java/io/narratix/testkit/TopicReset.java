package io.narratix.testkit;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes topics empty by making them anew, and forgets how far anybody has read. The controller deletes and makes at once,
 * the broker follows: what is sent before it has would go to a topic of the same name that is no more.
 */
final class TopicReset {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MS = 10;

    private TopicReset() {}

    static void run(Admin admin, Collection<String> topics, int partitions) {
        try {
            admin.deleteConsumerGroups(groups(admin)).all().get();
            delete(admin, topics);
            await("topics are gone", () -> isGone(admin, topics));
            Map<String, Uuid> made = make(admin, topics, partitions);
            await("topics are there", () -> isThere(admin, made));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were emptied", e);
        } catch (Exception e) {
            throw new IllegalStateException("the topics could not be emptied: " + e.getMessage(), e);
        }
    }

    private static Set<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    /** Asks the controller for each: the list of topics that a broker gives may still lack what was just made. */
    private static void delete(Admin admin, Collection<String> topics) throws ExecutionException, InterruptedException {
        for (KafkaFuture<Void> deletion :
                admin.deleteTopics(topics).topicNameValues().values()) {
            try {
                deletion.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, Uuid> make(Admin admin, Collection<String> topics, int partitions)
            throws ExecutionException, InterruptedException {
        CreateTopicsResult result = admin.createTopics(topics.stream()
                .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty()))
                .toList());
        Map<String, Uuid> made = new HashMap<>();
        for (String topic : topics) {
            made.put(topic, result.topicId(topic).get());
        }
        return made;
    }

    private static boolean isGone(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream().noneMatch(topics::contains);
    }

    /** The new ones, each partition with its leader. */
    private static boolean isThere(Admin admin, Map<String, Uuid> made)
            throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(made.keySet()).allTopicNames().get().values().stream()
                    .allMatch(topic -> topic.topicId().equals(made.get(topic.name())) && isLed(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream().noneMatch(partition -> partition.leader() == null);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within %s: %s".formatted(PATIENCE, what));
            }
            Thread.sleep(LOOK_MS);
        }
    }
}
