package io.narratix.testkit;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes topics empty by making them anew, and forgets how far anybody has read. */
final class TopicReset {

    private TopicReset() {}

    static void run(Admin admin, Collection<String> topics, int partitions) {
        try {
            admin.deleteConsumerGroups(groups(admin)).all().get();
            admin.deleteTopics(present(admin, topics)).all().get();
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be emptied: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were emptied", e);
        }
    }

    private static Set<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    private static Set<String> present(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topics::contains)
                .collect(Collectors.toSet());
    }
}
