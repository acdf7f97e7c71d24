package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputHashTest {

    @Test
    void isTheSameForTheSameInputs() {
        assertThat(InputHash.of("effect", 7, "door")).isEqualTo(InputHash.of("effect", 7, "door"));
    }

    @Test
    void isTheSha256OfTheInputsEachPrecededByItsLength() {
        assertThat(InputHash.of("abc")).isEqualTo("d04b72a650ce0f8ce4963330a53ee2832733d2baeffff3c1d8e256cca096d120");
        assertThat(InputHash.of()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void keepsNeighbouringInputsApart() {
        assertThat(InputHash.of("ab", "c")).isNotEqualTo(InputHash.of("a", "bc"));
        assertThat(InputHash.of("ab", "")).isNotEqualTo(InputHash.of("", "ab"));
        assertThat(InputHash.of("ab")).isNotEqualTo(InputHash.of("ab", ""));
    }

    @Test
    void tellsTheOrderOfInputsApart() {
        assertThat(InputHash.of("a", "b")).isNotEqualTo(InputHash.of("b", "a"));
    }
}
