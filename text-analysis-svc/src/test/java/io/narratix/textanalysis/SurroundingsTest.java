package io.narratix.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Span;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void cutsTheTextRoundALineBetweenWords() {
        String text = "before ".repeat(60) + "THE LINE " + "after ".repeat(60).strip();
        Span line = new Span(420, 429);

        assertThat(Surroundings.before(text, line))
                .startsWith("before before")
                .endsWith("before")
                .hasSizeBetween(290, 300);
        assertThat(Surroundings.after(text, line))
                .startsWith("after after")
                .endsWith(" after")
                .hasSizeBetween(290, 300);
    }

    @Test
    void goesNoFurtherThanTheText() {
        assertThat(Surroundings.before("Light!", new Span(0, 6))).isEmpty();
        assertThat(Surroundings.after("Light!", new Span(0, 6))).isEmpty();
        assertThat(Surroundings.before("One. Two. Three.", new Span(5, 10))).isEqualTo("One.");
        assertThat(Surroundings.after("One. Two. Three.", new Span(5, 10))).isEqualTo("Three.");
    }

    @Test
    void cutsNoWordInTwoThatIsTooLongToShow() {
        String text = "x".repeat(1_000) + " line " + "y".repeat(1_000);

        assertThat(Surroundings.before(text, new Span(1_001, 1_006))).isEmpty();
        assertThat(Surroundings.after(text, new Span(1_001, 1_006))).isEmpty();
    }
}
