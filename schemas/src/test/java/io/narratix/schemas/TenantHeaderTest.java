package io.narratix.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TenantHeaderTest {

    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void isReadAsItWasWritten() {
        TenantHeader.put(headers, "Müller & Töchter");

        assertThat(TenantHeader.in(headers)).isEqualTo("Müller & Töchter");
    }

    @Test
    void isNobodyWhereNothingIsSaid() {
        TenantHeader.put(headers, "");

        assertThat(headers).isEmpty();
        assertThat(TenantHeader.in(headers)).isEmpty();
        assertThat(TenantHeader.in(headers.add(TenantHeader.NAME, null))).isEmpty();
    }

    @Test
    void isCutWhereWhoeverWroteItHasNoBounds() {
        headers.add(TenantHeader.NAME, "x".repeat(100_000).getBytes(UTF_8));

        assertThat(TenantHeader.in(headers)).hasSize(TenantHeader.MAX_BYTES);
    }
}
