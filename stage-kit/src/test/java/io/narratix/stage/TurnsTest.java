package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void givesTheRecordsOfTheRunThatCameFirstTheFirstTurns() {
        long first = rankOf("old/1", 1_000);
        long other = rankOf("young/1", 2_000);

        assertThat(rankOf("old/2", 3_000)).isEqualTo(first).isLessThan(other);
        assertThat(rankOf("young/2", 3_001)).isEqualTo(other);
    }

    @Test
    void letsSmallTextsPassABookWhichStillGetsItsTurn() {
        long firstOfBook = rankOf("book/1", 1_000);
        long lastOfBook = firstOfBook;
        for (int line = 2; line <= 1_000; line++) {
            lastOfBook = rankOf("book/" + line, 1_000 + line);
        }

        assertThat(firstOfBook).isLessThan(rankOf("small/1", 5_000));
        assertThat(rankOf("small/2", 5_001)).isLessThan(lastOfBook);
        assertThat(rankOf("much later/1", 20 * 60_000)).isGreaterThan(lastOfBook);
    }

    @Test
    void takesWhatHasNoKeyToo() {
        assertThat(turns.rankOf(record(null, 7))).isEqualTo(7);
    }

    private long rankOf(String key, long at) {
        return turns.rankOf(record(key.getBytes(UTF_8), at));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] key, long at) {
        return new ConsumerRecord<>(
                "items",
                0,
                0,
                at,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
