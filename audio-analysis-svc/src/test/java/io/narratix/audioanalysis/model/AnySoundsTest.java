package io.narratix.audioanalysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.audioanalysis.Effect;
import io.narratix.stage.ProviderFault;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is answered: every word lies under one soundscape, and every effect on the words that it names. */
class AnySoundsTest {

    private static final String STORY = "The door slammed and the bell rang. Rain fell on the roof.\n\n".repeat(25);

    @Property(tries = 1_000)
    void keepsTheRulesWhateverIsAnswered(@ForAll("answers") List<String> answers) throws Exception {
        ScriptedModel model = ScriptedModel.saying(answers.toArray(String[]::new));
        Listened listened = new Listened(STORY);
        try {
            listened.with(ModelSoundAnalyst.of(model).get(0));
            assertThat(listened.complaints())
                    .allMatch(complaint -> complaint.endsWith("does not stand behind the one before it"));
        } catch (ProviderFault unusable) {
            assertThat(unusable.kind()).isEqualTo(ProviderFault.Kind.INVALID);
        }
        assertThat(model.asked().size()).isLessThanOrEqualTo(3);
        assertThat(listened.words()).allMatch(List.of("slammed", "bell rang", "fell")::contains);
        assertThat(listened.effects()).extracting(Effect::rank).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<String>> answers() {
        Arbitrary<Integer> word = Arbitraries.integers().between(-5, 320);
        Arbitrary<String> scene = Combinators.combine(word, word).as(Sounds::scene);
        Arbitrary<String> effect = Combinators.combine(
                        word,
                        Arbitraries.of("slammed", "bell rang", "fell", "boomed", ""),
                        Arbitraries.of("door-slam", "rain", ""),
                        Arbitraries.integers().between(-1, 9))
                .as(Sounds::effect);
        Arbitrary<String> good = Combinators.combine(
                        scene.list().ofMaxSize(8), effect.list().ofMaxSize(8))
                .as(Sounds::answer);
        Arbitrary<String> torn = Combinators.combine(good, Arbitraries.doubles().between(0, 1))
                .as((answer, part) -> answer.substring(0, (int) (answer.length() * part)));
        return Arbitraries.oneOf(good, good, torn).list().ofMinSize(1).ofMaxSize(3);
    }
}
