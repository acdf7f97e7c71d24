package io.narratix.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import marytts.modules.phonemiser.AllophoneSet;
import marytts.util.MaryRuntimeUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronunciationTest {

    private static Pronunciation pronunciation;

    @BeforeAll
    static void load() throws Exception {
        pronunciation = new Pronunciation();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "don't   | VB  | ' d @U n t",
                "They've | PRP | ' D EI v",
                "does    | VBZ | ' d V z",
                "read    | VB  | ' r i d",
                "read    | VBD | ' r E d",
                "lives   | VBZ | ' l I v z",
                "fox's   | NN  | ' f A k s - I z",
                "cat's   | NN  | ' k { t s",
                "keeper's | NN | ' k i - p r= z",
                "colour  | NN  | ' k V - l r=",
                "B.      | NN  | ' b i",
                "A.      | NN  | ' EI",
            })
    void knowsHowAWordSounds(String word, String tag, String phones) {
        assertThat(pronunciation.of(word, tag)).isEqualTo(phones);
    }

    @Test
    void writesItsOwnListInSoundsThatTheModelsKnow() throws Exception {
        AllophoneSet known = MaryRuntimeUtils.needAllophoneSet("en_US.allophoneset");
        List<String> listed = Resource.lines("pronunciations.tsv")
                .map(line -> line.split("\t")[1])
                .flatMap(phones -> Arrays.stream(phones.split(" ")))
                .filter(phone -> !phone.equals("'") && !phone.equals("-") && !phone.equals(","))
                .distinct()
                .toList();
        assertThat(listed)
                .isNotEmpty()
                .allSatisfy(phone -> assertThat(known.getAllophone(phone)).isNotNull());
    }

    @Test
    void readsNamesThatNoDictionaryHas() {
        assertThat(pronunciation.of("Ysabelthorn", "NNP")).contains("T r= n");
    }
}
