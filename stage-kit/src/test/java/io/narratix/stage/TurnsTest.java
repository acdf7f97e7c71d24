package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.schemas.TenantHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(() -> Instant.EPOCH);
    private final List<String> taken = new ArrayList<>();

    @Test
    void givesTheRecordsOfTheRunThatCameFirstTheFirstTurns() {
        comes("", "young/1", 2_000);
        comes("", "old/1", 1_000);
        comes("", "young/2", 3_001);
        comes("", "old/2", 4_000);

        take(4);

        assertThat(taken).containsExactly("old/1", "old/2", "young/1", "young/2");
    }

    @Test
    void letsSmallTextsPassABookWhichStillGetsItsTurn() {
        for (int line = 1; line <= 1_000; line++) {
            comes("", "book/" + line, 1_000 + line);
        }
        comes("", "small/1", 5_000);
        comes("", "much later/1", 20 * 60_000);

        take(1_002);

        assertThat(taken.indexOf("small/1")).isEqualTo(100);
        assertThat(taken).last().isEqualTo("much later/1");
    }

    @Test
    void letsATenantWithFewRecordsPassOneWithMany() {
        IntStream.rangeClosed(1, 1_000).forEach(line -> comes("many", "many-%d/1".formatted(line), line));
        take(100);
        IntStream.rangeClosed(1, 5).forEach(line -> comes("few", "few-%d/1".formatted(line), 5_000 + line));

        take(5);

        assertThat(taken.subList(100, 105)).containsExactly("few-1/1", "few-2/1", "few-3/1", "few-4/1", "few-5/1");
    }

    @Test
    void givesTenantsWhoBothHaveManyAnEqualShare() {
        for (int line = 1; line <= 500; line++) {
            comes("one", "one-%d/1".formatted(line), line);
            comes("other", "other-%d/1".formatted(line), 10_000 + line);
        }

        take(200);

        assertThat(taken).filteredOn(key -> key.startsWith("other")).hasSize(100);
    }

    @Test
    void takesWhatHasNoKeyToo() {
        turns.await(record("", null, 7), () -> taken.add("it"));

        take(1);

        assertThat(taken).containsExactly("it");
    }

    private void comes(String tenant, String key, long at) {
        turns.await(record(tenant, key.getBytes(UTF_8), at), () -> taken.add(key));
    }

    private void take(int count) {
        for (int turn = 0; turn < count; turn++) {
            turns.next().run();
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String tenant, byte @Nullable [] key, long at) {
        RecordHeaders headers = new RecordHeaders();
        TenantHeader.put(headers, tenant);
        return new ConsumerRecord<>(
                "items", 0, 0, at, TimestampType.CREATE_TIME, 0, 0, key, new byte[0], headers, Optional.empty());
    }
}
