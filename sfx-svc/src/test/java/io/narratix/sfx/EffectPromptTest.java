package io.narratix.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EffectPromptTest {

    @Test
    void saysTheNameOnlyWhereTheWordsDoNot() {
        assertThat(prompt("door-slam", "A door slam in a stone hall."))
                .startsWith("A door slam in a stone hall. Sound");
        assertThat(prompt("door-slam", "it falls shut")).startsWith("door slam: it falls shut. Sound");
        assertThat(prompt("glass_break", "")).startsWith("glass break. Sound");
        assertThat(prompt("", "waves")).startsWith("waves. Sound");
    }

    @Test
    void staysOnOneLineAndBounded() {
        String prompt = prompt("wind", "a gale\n\nand \u0007 more ".repeat(5_000));

        assertThat(prompt).hasSizeLessThan(400).doesNotContain("\n", "\u0007");
        assertThat(prompt("wind", "x".repeat(9_999))).hasSizeLessThan(400);
    }

    private static String prompt(String name, String words) {
        return EffectPrompt.of(new EffectOrder(name, words, Duration.ofSeconds(1)));
    }
}
