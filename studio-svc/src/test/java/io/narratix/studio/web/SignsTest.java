package io.narratix.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "\u001b[2J", "half \ud83d"})
    void knowsWhatCannotBeStoredOrShown(String text) {
        assertThat(Signs.arePrintable(text)).isFalse();
        assertThat(Signs.arePrintable(Signs.printable(text))).isTrue();
    }

    @Test
    void leavesEveryOtherSignAsItIs() {
        String text = "Zoë’s “Tale” 😀 <b>";
        assertThat(Signs.arePrintable(text)).isTrue();
        assertThat(Signs.printable(text)).isEqualTo(text);
    }
}
