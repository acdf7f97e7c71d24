package io.narratix.stage;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;

/** Puts into every line of the log which record it is about. */
record Tracing(RecordTaker next) implements RecordTaker {

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        String key = record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
        try (MDC.MDCCloseable topic = MDC.putCloseable("record", "%s %s".formatted(record.topic(), key))) {
            next.take(record);
        }
    }
}
