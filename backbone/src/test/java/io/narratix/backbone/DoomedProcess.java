package io.narratix.backbone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A program that writes to a backbone, says so, and waits to be killed. */
final class DoomedProcess {

    static final String TOPIC = "last.words";
    static final String WRITTEN = "written";

    private DoomedProcess() {}

    public static void main(String[] args) throws Exception {
        Backbone backbone = Backbone.start(Path.of(args[0]), Programs.SETTINGS);
        String kafka = backbone.kafka().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "a record")).get();
        }
        Rows.write(backbone.database().createSchemaAndRole("doomed"), "a row");
        System.out.println(WRITTEN);
        Thread.currentThread().join();
    }
}
