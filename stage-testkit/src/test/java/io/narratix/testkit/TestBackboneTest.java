package io.narratix.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TestBackboneTest {

    private final TestBackbone backbone = TestBackbone.shared();

    /** Three times: each time the topics are others of the same name. */
    @RepeatedTest(3)
    void emptiesTopicsThatHeldRecords() throws Exception {
        backbone.emptyTopics();
        announce(Topics.VOICES_DONE.name());
        assertThat(recordsOn(Topics.VOICES_DONE.name())).isEqualTo(1);

        backbone.emptyTopics();

        assertThat(recordsOn(Topics.VOICES_DONE.name())).isZero();
    }

    @Test
    void givesEachCallerASchemaOfItsOwn() throws Exception {
        DatabaseAccess one = backbone.freshSchema();
        DatabaseAccess other = backbone.freshSchema();

        assertThat(schemaOf(one)).isNotEqualTo(schemaOf(other)).isEqualTo(one.username());
    }

    private void announce(String topic) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", backbone.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
        }
    }

    private long recordsOn(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", backbone.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            return consumer
                    .endOffsets(partitions.stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static String schemaOf(DatabaseAccess access) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_schema()")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
