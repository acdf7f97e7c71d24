package io.narratix.stage;

import io.narratix.schemas.TenantHeader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Whose record is next when there are more than workers: the tenant's who had least lately, and of this tenant's that of
 * the run that came first. So of many runs some are done soon, instead of all of them late. A run with very many records
 * counts as a younger one with each hundred of them that came: small texts don't wait behind a book, and the book's own
 * turn comes in any case.
 */
final class Turns {

    private static final int RECORDS_OF_A_TURN = 100;
    private static final long YOUNGER_BY_MS = 60_000;
    private static final int RUNS = 10_000;

    private static final class Run {

        private final long since;
        private int records;

        private Run(long since) {
            this.since = since;
        }
    }

    /**
     * Something that waits.
     *
     * @param rank the smaller, the earlier; in milliseconds since 1970
     * @param number of equals the one that was read first is the next
     */
    private record Turn(long rank, long number, Runnable work) {}

    private final Map<String, Run> runs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> longestUnseen) {
            return size() > RUNS;
        }
    };

    private final FairQueue<Turn> waiting;
    private long read;

    Turns(InstantSource clock) {
        waiting = new FairQueue<>(Comparator.comparingLong(Turn::rank).thenComparingLong(Turn::number), clock);
    }

    /** The work on a record waits for its turn. */
    synchronized void await(ConsumerRecord<byte[], byte[]> record, Runnable work) {
        waiting.add(TenantHeader.in(record.headers()), new Turn(rankOf(record), read++, work));
    }

    /**
     * Whose turn it is.
     *
     * @throws java.util.NoSuchElementException if nobody waits
     */
    synchronized Runnable next() {
        return waiting.next().orElseThrow().work();
    }

    private long rankOf(ConsumerRecord<byte[], byte[]> record) {
        Run run = runs.computeIfAbsent(runOf(record), first -> new Run(record.timestamp()));
        return run.since + (long) (run.records++ / RECORDS_OF_A_TURN) * YOUNGER_BY_MS;
    }

    /** Items are keyed by run and item, everything else by the run or the text. */
    private static String runOf(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return "";
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        int item = key.indexOf('/');
        return item < 0 ? key : key.substring(0, item);
    }
}
