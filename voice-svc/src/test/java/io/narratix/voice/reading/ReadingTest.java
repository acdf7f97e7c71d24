package io.narratix.voice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "It cost $3.50 in 1984. | It cost three dollars and fifty cents in nineteen eighty four .",
                "£2 million, 3,456 men | two million pounds , three thousand four hundred fifty six men .",
                "at 7:05 p.m. or 12:00 | at seven oh five P. M. or twelve o'clock .",
                "the 21st of May, 3.14, 50% | the twenty first of May , three point one four , fifty percent .",
                "in the 1920s, agent 007 | in the nineteen twenties , agent zero zero seven .",
                "10-20 men, 1/2 or 3/4 | ten to twenty men , one half or three quarters .",
                "Mr. and Mrs. Smith, of St. Ives | Mister and Missus Smith , of Saint Ives .",
                "Baker St. 5, e.g. here, etc. | Baker Street five , for example here , et cetera .",
                "J. K. Rowling and the U.S.A. won | J. K. Rowling and the U. S. A. won .",
                "# The Title | The Title .",
                "**bold** and _thin_ `code` [link](http://a.b/c) | bold and thin code link .",
                "see https://www.example.com/a/b?c=d now | see example dot com now .",
                "mail ann.b@example.org now | mail ann dot B. at example dot org now .",
                "Wait—what? No - really... yes | Wait , what ? No , really , yes .",
                "“Don’t!” she’d said; ‘go’ | Don't ! she'd said ; go .",
                "STOP IT! The FBI and the TV | stop it ! The F. B. I. and the T. V. .",
                "Chapter IV. Henry VIII died | Chapter four . Henry the eighth died .",
                "Zoë’s café, Straße, Москва, 東京 | Zoe's cafe , Strasse , Moskva , dongjing .",
                "Hi 😀 there ❤️ | Hi there .",
                "— Come in, he said. | Come in , he said .",
                "20 °C & more | twenty degrees celsius and more .",
                "I am here. It was I. Yes. | I am here . It was I . Yes .",
                "Hm... Then he left. | Hm . Then he left .",
            })
    void readsWhatIsWritten(String text, String said) {
        assertThat(said(text)).isEqualTo(said);
    }

    @Test
    void saysNothingForSignsAlone() {
        assertThat(Reading.of("* * *\n\n— … “!?” 😀")).isEmpty();
    }

    @Test
    void endsASentenceWhereOneTakesBreath() {
        assertThat(Reading.of("One. Two!\n\nThree, he said")).hasSize(3).satisfies(sentences -> {
            assertThat(sentences.get(0).endsParagraph()).isFalse();
            assertThat(sentences.get(1).endsParagraph()).isTrue();
        });
    }

    @Test
    void breaksASentenceThatWillNotEnd() {
        List<Sentence> sentences = Reading.of("word ".repeat(200) + "end.");
        assertThat(sentences)
                .hasSizeGreaterThan(3)
                .allSatisfy(sentence -> assertThat(sentence.tokens()).hasSizeLessThanOrEqualTo(Reading.LONGEST + 1));
    }

    @Test
    void remembersTheCharactersThatAWordIsSaidFor() {
        String text = "It cost $3.50, Zoë.";
        assertThat(Reading.of(text).get(0).tokens())
                .filteredOn(token -> !token.isMark())
                .extracting(token -> token.source().in(text))
                .containsExactly("It", "cost", "$3.50", "$3.50", "$3.50", "$3.50", "$3.50", "Zoë");
    }

    @Property(tries = 300)
    void saysOnlyWordsOfPlainLettersInReadingOrder(@ForAll @StringLength(max = 80) String text) {
        int last = 0;
        for (Sentence sentence : Reading.of(text)) {
            assertThat(sentence.tokens().get(sentence.tokens().size() - 1).isMark())
                    .isTrue();
            assertThat(sentence.tokens()).anyMatch(token -> !token.isMark());
            for (Token token : sentence.tokens()) {
                assertThat(token.form()).matches("[a-zA-Z][a-zA-Z']*\\.?|[,;:.?!]");
                assertThat(token.source().start()).isGreaterThanOrEqualTo(last);
                assertThat(token.source().end()).isLessThanOrEqualTo(text.length());
                last = token.source().start();
            }
        }
    }

    private static String said(String text) {
        return Reading.of(text).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::form)
                .collect(Collectors.joining(" "));
    }
}
