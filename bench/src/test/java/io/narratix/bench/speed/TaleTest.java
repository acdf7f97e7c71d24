package io.narratix.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.fakeproviders.brain.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaleTest {

    @Test
    void isLongEnoughForTheEffectsOfTheRequirements() {
        assertThat(Tale.PRD.text(1).length()).isGreaterThanOrEqualTo(8 * 700).isLessThan(9 * 700);
    }

    @Test
    void isNeverToldTwice() {
        assertThat(Tale.SHORT.text(1)).isNotEqualTo(Tale.SHORT.text(2)).isEqualTo(Tale.SHORT.text(1));
    }

    @Test
    void hasEachSoundMadeAnew() {
        Takes takes = new Takes(question -> "{\"prompt\":\"A bell\"}");
        Question question = new Question("", List.of("What is heard?"), "");

        assertThat(takes.answer(question)).contains("A bell").isNotEqualTo(takes.answer(question));
    }
}
