package io.narratix.stage;

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

/** Wraps a record that cannot be taken, whole, with where it was and why. */
record DeadLetters(String consumer) {

    void send(ConsumerRecord<byte[], byte[]> record, Exception cause, Outbox outbox) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.ISO_8859_1);
        outbox.announce(Topics.DEAD_LETTERS, key, letter(record, cause));
    }

    private DeadLetter letter(ConsumerRecord<byte[], byte[]> record, Exception cause) {
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
