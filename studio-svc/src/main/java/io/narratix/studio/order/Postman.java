package io.narratix.studio.order;

import io.narratix.schemas.AvroList;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import io.narratix.studio.order.Outgoing.Letter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings announcements to Kafka, and tries again until they are confirmed; more than once in doubt, never none. */
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int BAG = 100;

    private record Posted(Letter letter, Future<?> confirmation) {}

    private final Outgoing outgoing;
    private final RecordCodec codec;
    private final Producer<byte[], byte[]> producer;
    private final Semaphore bell = new Semaphore(0);
    private Thread walk = new Thread();
    private volatile boolean running;

    Postman(Outgoing outgoing, RecordCodec codec, Producer<byte[], byte[]> producer) {
        this.outgoing = outgoing;
        this.codec = codec;
        this.producer = producer;
    }

    /** There is something to bring. */
    void ring() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        walk = new Thread(this::walk, "postman");
        walk.start();
    }

    @Override
    public void stop() {
        running = false;
        ring();
        try {
            walk.join(ROUND.multipliedBy(5).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void walk() {
        try {
            while (running) {
                if (!deliver()) {
                    bell.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more at once. */
    private boolean deliver() throws InterruptedException {
        try {
            List<Letter> letters = outgoing.claim(BAG, LEASE);
            List<Posted> posted = new ArrayList<>();
            letters.forEach(letter -> posted.add(new Posted(letter, producer.send(record(letter)))));
            for (Posted each : posted) {
                each.confirmation().get();
                outgoing.confirmed(each.letter());
            }
            return letters.size() == BAG;
        } catch (ExecutionException | RuntimeException away) {
            if (away instanceof KafkaException || away instanceof ExecutionException) {
                LOG.warn("Kafka does not take what was handed in; it is kept and sent again: {}", away.getMessage());
            } else {
                LOG.warn("What was handed in cannot be sent at the moment: {}", away.getMessage());
            }
            return false;
        }
    }

    private ProducerRecord<byte[], byte[]> record(Letter letter) {
        Topic<?> topic = Topics.all().stream()
                .filter(each -> each.name().equals(letter.topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no topic " + letter.topic()));
        byte[] frame = codec.encode(topic.name(), content(letter, topic.value()));
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(letter.topic(), letter.key().getBytes(StandardCharsets.UTF_8), frame);
        TenantHeader.put(record.headers(), letter.tenant());
        return record;
    }

    private static <V extends SpecificRecord> V content(Letter letter, Class<V> type) {
        try (Stream<V> records =
                AvroList.read(new ByteArrayInputStream(letter.content()), type, AvroList.Bounds.GENEROUS)) {
            return records.findFirst().orElseThrow();
        }
    }
}
