package io.narratix.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Deals with a record for good: when it returns, the record's offset may be committed. */
@FunctionalInterface
interface RecordTaker {

    void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException;
}
