package io.narratix.faults.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void heldIsOnlyWhatWasPlayed() {
        assertThat(outcome(Optional.empty(), List.of()).row()).contains(" held ");
        assertThat(outcome(Optional.of("no compiler"), List.of()).row())
                .contains(" not played ")
                .doesNotContain("held");
        assertThat(outcome(Optional.of("no compiler"), List.of()).json()).contains("\"verdict\":\"not played\"");
    }

    @Test
    void brokenIsWhateverComplains() {
        assertThat(outcome(Optional.of("no compiler"), List.of("a lease is left"))
                        .json())
                .contains("\"verdict\":\"broken\"")
                .contains("a lease is left");
    }

    private static Outcome outcome(Optional<String> hindrance, List<String> complaints) {
        return new Outcome("any", 1, hindrance, complaints, 1, 0, 0, 0);
    }
}
