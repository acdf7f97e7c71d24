package io.narratix.audioanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.audioanalysis.Ambience;
import io.narratix.audioanalysis.Mood;
import io.narratix.audioanalysis.Soundscape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {

    @Test
    void readsMoodAndSettingOfAScene() {
        List<String> lines = Resource.lines("scenes.txt");
        assertThat(lines.size()).isGreaterThan(12);
        for (int i = 0; i < lines.size(); i += 2) {
            List<String> expected = Resource.cells(lines.get(i).substring(1));
            List<Soundscape> found = Heard.in(lines.get(i + 1)).soundscapes();
            assertThat(found).as(lines.get(i + 1)).hasSize(1);
            assertThat(found.get(0).mood()).as(lines.get(i + 1)).isIn(moods(expected.get(0)));
            assertThat(found.get(0).ambience())
                    .as(lines.get(i + 1))
                    .containsAll(beds(expected.get(1)))
                    .doesNotContainAnyElementsOf(beds(expected.get(2)));
        }
    }

    @Test
    void givesEverySceneOfTheAuthorASoundscape() {
        Heard heard = Heard.in(words(80) + "\n\n***\n\n" + words(70) + "\n\n# Two\n\n" + words(90));
        assertThat(heard.soundscapes()).extracting(Soundscape::firstWord).containsExactly(1, 81, 151);
    }

    @Test
    void joinsAShortSceneToTheOneBeforeIt() {
        Heard heard = Heard.in(words(80) + "\n\n***\n\n" + words(10) + "\n\n***\n\n" + words(70));
        assertThat(heard.soundscapes()).extracting(Soundscape::firstWord).containsExactly(1, 91);
    }

    @Test
    void cutsALongSceneWhereTheSettingChanges() {
        String sea = "The waves of the sea rolled onto the beach. " + words(70);
        String forest = "The forest was deep, and they went between the trees of the woods. " + words(70);
        assertThat(Heard.in(sea + "\n\n" + forest).soundscapes())
                .extracting(Soundscape::ambience)
                .containsExactly(List.of(Ambience.SEA), List.of(Ambience.FOREST));
    }

    @Test
    void doesNotRepeatABedAsAnEffect() {
        assertThat(Heard.in("The storm broke. The wind howled. A door slammed. The wind howled in the storm.")
                        .sounds())
                .containsExactly("door-slam slammed");
    }

    @Test
    void writesAPromptOfOneSentence() {
        assertThat(Heard.in("Rain fell, and it rained all day.")
                        .soundscapes()
                        .get(0)
                        .prompt())
                .endsWith("over steady rain.");
    }

    @Test
    void claimsNothingAboutATextInAnotherLanguage() {
        Heard heard = Heard.in("Der Krieg war aus. Die Trommel war im Fort. " + words(70), "de");
        assertThat(heard.effects()).isEmpty();
        assertThat(heard.soundscapes()).extracting(Soundscape::mood).containsExactly(Mood.NEUTRAL);
    }

    private static String words(int count) {
        return "word ".repeat(count).strip() + ".";
    }

    private static List<Mood> moods(String names) {
        return Arrays.stream(names.split(" ")).map(Mood::valueOf).toList();
    }

    private static List<Ambience> beds(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Ambience::valueOf)
                .toList();
    }
}
