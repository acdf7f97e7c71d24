package io.narratix.audioanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Manuscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SoundHuntTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final SoundLexicon LEXICON = SoundLexicon.load(VOCABULARY);
    private static final EffectSheet SHEET = EffectSheet.load();

    @Test
    void findsWhatHappensAndLittleElse() {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (String line : Resource.lines("sounding.txt")) {
            List<String> cells = Resource.cells(line);
            List<String> heard = heard(cells.get(1));
            if (!heard.contains(cells.get(0))) {
                missed.add(line);
            }
            found += heard.contains(cells.get(0)) ? 1 : 0;
            heard.stream()
                    .filter(sound -> !sound.equals(cells.get(0)))
                    .forEach(sound -> wrong.add(sound + ": " + line));
        }
        for (String sentence : Resource.lines("silent.txt")) {
            heard(sentence).forEach(sound -> wrong.add(sound + ": " + sentence));
        }
        assertThat(found / (double) (found + wrong.size()))
                .as("precision; wrong: %s", String.join("\n", wrong))
                .isGreaterThan(0.9);
        assertThat(found / (double) (found + missed.size()))
                .as("recall; missed: %s", String.join("\n", missed))
                .isGreaterThan(0.75);
    }

    private static List<String> heard(String text) {
        Manuscript manuscript = Manuscript.of(text);
        Prose prose = new Prose(manuscript);
        return new SoundHunt(prose, VOCABULARY, new Reality(VOCABULARY, prose), LEXICON, SHEET)
                .soundings().stream()
                        .map(sound -> sound.effect().name() + " "
                                + manuscript.word(sound.word()).text().toLowerCase(Locale.ROOT))
                        .toList();
    }
}
