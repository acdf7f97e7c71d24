package io.narratix.backbone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Topics that are made while the rest of the backbone starts. A broker makes its topic of offsets when the first group
 * asks for it, and needs seconds for a pipeline's partitions beside it; meanwhile every consumer asks again and again.
 */
final class FirstTopics {

    /** Nobody is in it; asking for it has the topic of offsets made. */
    private static final String GROUP = "narratix-first";

    private static final long PATIENCE_SECONDS = 60;

    private FirstTopics() {}

    /** @throws BackboneFailure if the broker doesn't make them */
    static void make(EmbeddedKafka kafka, List<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            findCoordinator(admin);
            Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            make(
                    admin,
                    topics.stream()
                            .filter(topic -> !there.contains(topic.name()))
                            .collect(Collectors.toSet()));
        } catch (ExecutionException | TimeoutException refused) {
            throw new BackboneFailure("Kafka does not make its topics: " + refused.getMessage(), refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BackboneFailure("The start was broken off while Kafka made its topics", stopping);
        }
    }

    private static void findCoordinator(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.describeConsumerGroups(Set.of(GROUP)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException answered) {
            if (!(answered.getCause() instanceof GroupIdNotFoundException)) {
                throw answered;
            }
        }
    }

    private static void make(Admin admin, Set<NewTopic> missing)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException answered) {
            if (!(answered.getCause() instanceof TopicExistsException)) {
                throw answered;
            }
        }
    }
}
