package io.narratix.stage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.narratix.events.DeadLetter;
import io.narratix.events.RecordHeader;
import io.narratix.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Keeps records that cannot be taken: whole, byte by byte, with where they were and why. */
public final class DeadLetters {

    private final String consumer;
    private final Announcer announcer;
    private final Counter buried;

    DeadLetters(String consumer, Announcer announcer, MeterRegistry meters) {
        this.consumer = consumer;
        this.announcer = announcer;
        this.buried = meters.counter("narratix.dead.letters", "stage", consumer);
    }

    /** Returns when the brokers have the letter. */
    public void bury(ConsumerRecord<byte[], byte[]> record, Throwable cause) throws InterruptedException {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.ISO_8859_1);
        KafkaOutbox outbox = new KafkaOutbox(announcer, "");
        outbox.announce(Topics.DEAD_LETTERS, key, letter(record, cause));
        outbox.settle();
        buried.increment();
    }

    String consumer() {
        return consumer;
    }

    private DeadLetter letter(ConsumerRecord<byte[], byte[]> record, Throwable cause) {
        return DeadLetter.newBuilder()
                .setConsumer(consumer)
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setRecordedAt(record.timestamp())
                .setKey(buffer(record.key()))
                .setValue(buffer(record.value()))
                .setHeaders(headers(record))
                .setCause("%s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage()))
                .setAttempts(1)
                .build();
    }

    private static List<RecordHeader> headers(ConsumerRecord<byte[], byte[]> record) {
        List<RecordHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            headers.add(new RecordHeader(header.key(), ByteBuffer.wrap(value)));
        }
        return headers;
    }

    private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
