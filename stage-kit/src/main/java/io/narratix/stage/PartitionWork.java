package io.narratix.stage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records of one partition that have been read and not yet committed, in order. Only the poll thread touches the
 * queue; workers only mark their own record as done.
 */
final class PartitionWork {

    /** A record between being read and being committed. */
    static final class Entry {

        private final ConsumerRecord<byte[], byte[]> record;
        private volatile boolean done;
        private volatile boolean abandoned;

        private Entry(ConsumerRecord<byte[], byte[]> record) {
            this.record = record;
        }

        ConsumerRecord<byte[], byte[]> record() {
            return record;
        }

        void done() {
            done = true;
        }

        /** Whether the partition went elsewhere before anybody began with the record. */
        boolean isAbandoned() {
            return abandoned;
        }
    }

    private final Deque<Entry> entries = new ArrayDeque<>();

    Entry add(ConsumerRecord<byte[], byte[]> record) {
        Entry entry = new Entry(record);
        entries.addLast(entry);
        return entry;
    }

    /** Takes the finished records off the front; the offset to commit, if it has moved. */
    OptionalLong finishedPrefix() {
        OptionalLong next = OptionalLong.empty();
        for (Entry first = entries.peekFirst(); first != null && first.done; first = entries.peekFirst()) {
            entries.removeFirst();
            next = OptionalLong.of(first.record.offset() + 1);
        }
        return next;
    }

    /** How many records are read and not committed. */
    int size() {
        return entries.size();
    }

    void abandon() {
        entries.forEach(entry -> entry.abandoned = true);
    }
}
