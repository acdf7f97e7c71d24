package io.narratix.sfx.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.sfx.EffectOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LexiconTest {

    private final Lexicon lexicon = new Lexicon();

    @ParameterizedTest
    @CsvFileSource(resources = "prompts.csv", delimiter = '|')
    void findsTheKindThatAPromptMeans(String kind, String name, String prompt) {
        assertThat(kind(name, prompt)).isEqualTo(kind);
    }

    @Test
    void knowsEveryKindThatCanBePlayed() {
        assertThat(new Repertoire().kinds())
                .allSatisfy(kind -> assertThat(kind(kind, "")).isEqualTo(kind));
    }

    @Test
    void takesTheNameAsItIsWhateverThePromptSays() {
        assertThat(kind("thud", "a church bell tolls")).isEqualTo("thud");
    }

    @Test
    void doesNotHearWhatIsSaidNotToSound() {
        assertThat(kind("evening", "no thunder, only rain on leaves")).isEqualTo("rain");
    }

    private String kind(String name, String prompt) {
        return lexicon.kind(new EffectOrder(name, prompt, Duration.ZERO)).orElse("none");
    }
}
