package io.narratix.audioanalysis.model;

import static io.narratix.audioanalysis.model.Sounds.answer;
import static io.narratix.audioanalysis.model.Sounds.effect;
import static io.narratix.audioanalysis.model.Sounds.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.audioanalysis.Ambience;
import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.Mood;
import io.narratix.audioanalysis.SoundAnalyst;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Completion;
import io.narratix.stage.ProviderFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelSoundAnalystTest {

    /** 120 words in three paragraphs of 40; the door slams at 31 and 111, the bell rings at 60. */
    private static final String STORY =
            paragraph(30, "slammed", 9) + paragraph(19, "rang", 20) + paragraph(30, "slammed", 9) + " ".repeat(1_500);

    private static final String GOOD = answer(
            List.of(scene(1, 40), scene(41, 120)),
            List.of(effect(31, "slammed", "door-slam", 2), effect(60, "rang", "bell", 1)));

    @Test
    void hearsSoundscapesAndEffectsInOneCall() throws Exception {
        ScriptedModel model = ScriptedModel.saying(GOOD);

        Listened listened = Listened.by(model, STORY);

        assertThat(model.asked()).hasSize(1);
        assertThat(listened.complaints()).isEmpty();
        assertThat(listened.scenes()).containsExactly("1-40", "41-120");
        assertThat(listened.words()).containsExactly("slammed", "rang");
        assertThat(listened.effects()).extracting(Effect::rank).containsExactly(2, 1);
        Soundscape scene = listened.soundscapes().get(0);
        assertThat(scene.mood()).isEqualTo(Mood.DARK);
        assertThat(scene.ambience()).containsExactly(Ambience.RAIN);
    }

    @Test
    void asksInTheWordsOfTheProtocol() throws Exception {
        ScriptedModel model = ScriptedModel.saying(GOOD);
        Listened.by(model, STORY);

        Ask ask = model.asked().get(0);
        assertThat(ask.system()).startsWith("Protocol: narratix-sounds-1\n");
        assertThat(ask.question())
                .startsWith(
                        "Task: soundscapes and effects\nMarks: [n]\nWords: 1-120\nEffects: at most 3\nLanguage: en\n");
        assertThat(ask.story()).contains("\n[1]word").contains(" [13]word").contains("\n\n[41]word");
        assertThat(ask.storyIsReadAgain()).isFalse();
    }

    @Test
    void tellsEachFindTheMomentItsObjectCloses() throws Exception {
        Listened listened = new Listened(STORY);
        List<Integer> told = new ArrayList<>();
        ScriptedModel model = new ScriptedModel(16_000, (ask, sink) -> {
            for (String piece : GOOD.split("(?<=})")) {
                sink.take(piece);
                told.add(listened.soundscapes().size() + listened.effects().size());
            }
            return Completion.END;
        });

        listened.with(ModelSoundAnalyst.of(model).get(0));

        assertThat(told).containsExactly(1, 2, 3, 4, 4);
    }

    @Test
    void putsRightWhatIsCertain() throws Exception {
        Listened listened = Listened.by(
                ScriptedModel.saying(answer(
                        List.of(scene(1, 43), scene(50, 55), scene(44, 115, "7")),
                        List.of(effect(36, "SLAMMED", "door-slam", 1), effect(60, "rang", "rain", 9)))),
                STORY);

        assertThat(listened.complaints()).isEmpty();
        assertThat(listened.scenes()).containsExactly("1-40", "41-120");
        assertThat(listened.soundscapes().get(1).intensity()).isEqualTo(1);
        assertThat(listened.effects()).extracting(Effect::firstWord).containsExactly(31);
    }

    @Test
    void hasNoMoreEffectsThanTheTextMayHave() throws Exception {
        Listened listened = Listened.by(
                ScriptedModel.saying(answer(
                        List.of(scene(1, 120)),
                        List.of(
                                effect(31, "slammed", "a", 1),
                                effect(31, "slammed", "b", 1),
                                effect(60, "rang", "c", 1),
                                effect(111, "slammed", "d", 1),
                                effect(1, "word1", "e", 1)))),
                STORY);

        assertThat(listened.effects()).extracting(Effect::name).containsExactly("a", "c", "d");
        assertThat(listened.effects()).extracting(Effect::rank).containsExactly(1, 2, 3);
    }

    @Test
    void asksAgainForEffectsThatStandNowhere() throws Exception {
        ScriptedModel model = ScriptedModel.saying(
                answer(List.of(scene(1, 120)), List.of(effect(31, "slammed", "a", 1), effect(9_999, "boomed", "b", 2))),
                answer(List.of(), List.of(effect(60, "rang", "b", 2))));

        Listened listened = Listened.by(model, STORY);

        assertThat(listened.words()).containsExactly("slammed", "rang");
        assertThat(model.asked().get(1).question())
                .startsWith("Task: effects\n")
                .contains("Effects: at most 2\n")
                .contains("Wrong last time:\n- the words 'boomed' do not stand at 9999");
    }

    @Test
    void leavesOutAnEffectThatStandsNowhereThoughAskedAgain() throws Exception {
        ScriptedModel model = ScriptedModel.saying(
                answer(List.of(scene(1, 120)), List.of(effect(31, "slammed", "a", 1), effect(60, "boomed", "b", 2))));

        assertThat(Listened.by(model, STORY).words()).containsExactly("slammed");
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void asksAgainForWordsWithoutASoundscape() throws Exception {
        ScriptedModel model = ScriptedModel.saying(
                answer(List.of(scene(1, 40)), List.of(effect(31, "slammed", "a", 1))),
                answer(List.of(scene(41, 120)), List.of()));

        Listened listened = Listened.by(model, STORY);

        assertThat(listened.scenes()).containsExactly("1-40", "41-120");
        assertThat(listened.words()).containsExactly("slammed");
        assertThat(model.asked().get(1).question()).contains("no soundscape lies under words 41 to 120");
    }

    @Test
    void takesNoRubbishForAnAnswer() {
        List<String> many = Collections.nCopies(10_000, effect(31, "slammed", "a", 1));
        for (String rubbish : List.of(
                "",
                "No.",
                answer(List.of(), List.of()),
                answer(List.of(scene(1, 120)), many),
                answer(Collections.nCopies(10_000, scene(1, 2)), List.of()),
                answer(List.of(scene(500, 900)), List.of()),
                answer(List.of(scene(-7, -1)), List.of()),
                answer(List.of(scene(1, 120, "NaN")), List.of()),
                answer(List.of(scene(1, 120)), List.of(effect(60, "boomed", "b", 2))),
                answer(List.of(scene(1, 120)), List.of()).substring(0, 60))) {
            ScriptedModel model = ScriptedModel.saying(rubbish);
            assertThatThrownBy(() -> Listened.by(model, STORY))
                    .isInstanceOfSatisfying(
                            ProviderFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID));
            assertThat(model.asked()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void hearsSoundscapesAndEffectsInTwoCallsWhereOneHasFailed() throws Exception {
        ScriptedModel model = new ScriptedModel(16_000, (ask, sink) -> {
            sink.take(Sounds.good(ask));
            return Completion.END;
        });
        SoundAnalyst twoCalls = ModelSoundAnalyst.of(model).get(1);

        Listened listened = new Listened(STORY).with(twoCalls);

        assertThat(twoCalls.isFallback()).isTrue();
        assertThat(listened.complaints()).isEmpty();
        assertThat(listened.scenes()).containsExactly("1-120");
        assertThat(listened.words()).containsExactly("slammed");
        assertThat(model.asked())
                .extracting(ask -> ask.question().lines().findFirst().orElseThrow())
                .containsExactly("Task: soundscapes", "Task: effects");
        assertThat(model.asked()).allMatch(Ask::storyIsReadAgain);
    }

    @Test
    void asksOnlyForTheRestWhenAStreamHasBroken() throws Exception {
        ScriptedModel model = new ScriptedModel(16_000, (ask, sink) -> {
            if (ask.question().startsWith("Task: soundscapes and")) {
                sink.take(GOOD.substring(0, GOOD.length() - 20));
                throw ProviderFault.ambiguous("scripted", "the stream broke", null);
            }
            sink.take(answer(List.of(), List.of(effect(31, "slammed", "again", 1), effect(60, "rang", "bell", 1))));
            return Completion.END;
        });
        SoundAnalyst analyst = ModelSoundAnalyst.of(model).get(0);
        Listened first = new Listened(STORY);

        assertThatThrownBy(() -> first.with(analyst)).hasMessage("the stream broke");
        Listened second = new Listened(STORY).with(analyst);

        assertThat(second.scenes()).isEqualTo(first.scenes());
        assertThat(second.effects().get(0)).isEqualTo(first.effects().get(0));
        assertThat(second.words()).containsExactly("slammed", "rang");
        assertThat(model.asked().get(1).question()).startsWith("Task: effects\n");
    }

    @Test
    void hearsABookInPartsAndNumbersItInReadingOrder() throws Exception {
        String book = (paragraph(30, "slammed", 9) + paragraph(40, "went", 40)).repeat(400);
        ScriptedModel model = new ScriptedModel(4_000, (ask, sink) -> {
            sink.take(Sounds.good(ask));
            return Completion.END;
        });

        Listened listened = Listened.by(model, book);

        assertThat(model.asked()).hasSizeGreaterThan(10);
        assertThat(listened.complaints()).isEmpty();
        assertThat(listened.words()).hasSize(model.asked().size()).containsOnly("slammed");
        assertThat(listened.effects()).extracting(Effect::rank).doesNotHaveDuplicates();
    }

    @Test
    void numbersATextSparsely() {
        io.narratix.manuscript.Manuscript manuscript =
                io.narratix.manuscript.Manuscript.of(STORY.repeat(50).replaceAll(" {9,}", ""));
        String story = new SoundQuestions(manuscript, "en", false)
                .about(
                        Wanted.BOTH,
                        new io.narratix.languagemodel.Part(1, manuscript.words().size()),
                        new io.narratix.languagemodel.Part(1, manuscript.words().size()),
                        1,
                        List.of())
                .story();

        assertThat((double) story.length() / manuscript.text().length()).isLessThan(1.15);
    }

    private static String paragraph(int before, String sound, int behind) {
        return words(before) + sound + " " + words(behind).strip() + "\n\n";
    }

    private static String words(int many) {
        StringBuilder words = new StringBuilder();
        IntStream.rangeClosed(1, many).forEach(word -> words.append("word").append(' '));
        return words.toString();
    }
}
