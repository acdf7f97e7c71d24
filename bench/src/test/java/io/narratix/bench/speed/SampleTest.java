package io.narratix.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void readsOffWhatIsNotExceededByItsShare() {
        Sample hundred = new Sample(
                IntStream.rangeClosed(1, 100).mapToObj(value -> 101.0 - value).toList());

        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.p99()).isEqualTo(99);
        assertThat(hundred.min()).isEqualTo(1);
        assertThat(hundred.max()).isEqualTo(100);
    }

    @Test
    void doesNotInventWhatWasNotMeasured() {
        assertThat(Sample.of(7).p99()).isEqualTo(7);
        assertThatThrownBy(() -> new Sample(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
