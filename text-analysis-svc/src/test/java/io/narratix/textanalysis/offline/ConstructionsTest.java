package io.narratix.textanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.Delivery;
import io.narratix.textanalysis.Delivery.Emotion;
import io.narratix.textanalysis.Delivery.Loudness;
import io.narratix.textanalysis.Delivery.Pace;
import io.narratix.textanalysis.Gender;
import io.narratix.textanalysis.Line;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstructionsTest {

    private static final String TWO = "Anna met Ben at the gate.\n\n";

    @Test
    void leavesATextWithoutQuotesToTheNarrator() {
        assertThat(Heard.in("Anna met Ben. They said nothing.").speakers()).isEmpty();
    }

    @Test
    void takesTheSubjectOfASpeechVerbOnEitherSide() {
        assertThat(Heard.in("Ben said, \"Hello.\"\n\n\"Good day,\" Anna answered.")
                        .dialogue())
                .containsExactly("ben: Hello.", "anna: Good day,");
    }

    @Test
    void understandsAnInvertedTag() {
        assertThat(Heard.in(TWO + "“Never,” said Mr. Brown, “never again.”").dialogue())
                .containsExactly("mr-brown: Never,", "mr-brown: never again.");
    }

    @Test
    void takesWhoActsBesideAQuoteForItsSpeaker() {
        assertThat(Heard.in(TWO + "Ben put down the lamp. “It's late.”\n\n“I know.” Anna yawned.")
                        .speakers())
                .containsExactly("ben", "anna");
    }

    @Test
    void resolvesPronounsByGender() {
        assertThat(Heard.in(TWO + "“Are you cold?” he asked.\n\n“A little,” she said.")
                        .speakers())
                .containsExactly("ben", "anna");
    }

    @Test
    void takesTurnsWhereNothingIsTold() {
        assertThat(Heard.in("“One,” said Anna.\n\n“Two,” said Ben.\n\n“Three.”\n\n“Four.”\n\n“Five.”")
                        .speakers())
                .containsExactly("anna", "ben", "anna", "ben", "anna");
    }

    @Test
    void neverTakesWhoIsSpokenToForTheSpeaker() {
        assertThat(Heard.in(TWO + "“Where is it, Ben?”\n\n“Here, Anna.”").speakers())
                .containsExactly("anna", "ben");
    }

    @Test
    void hearsTheNarratorSpeakInTheFirstPerson() {
        assertThat(Heard.in("I met Ben at the gate.\n\n“Hello,” I said.\n\n“Hello,” said Ben.")
                        .speakers())
                .containsExactly("narrator", "ben");
    }

    @Test
    void givesTheFirstPersonTheNameItTells() {
        assertThat(Heard.in("My name is Peter Hall. I met Ben.\n\n“Hello,” I said.")
                        .speakers())
                .containsExactly("peter-hall");
    }

    @Test
    void knowsOneCharacterUnderSeveralNames() {
        Heard heard =
                Heard.in("“A,” said Elizabeth Gray.\n\n“B,” said Tom.\n\n“C,” said Miss Gray.\n\n“D,” said Lizzie.");
        assertThat(heard.speakers()).containsExactly("elizabeth-gray", "tom", "elizabeth-gray", "elizabeth-gray");
        assertThat(heard.character("elizabeth-gray").aliases()).contains("Miss Gray", "Lizzie");
    }

    @Test
    void knowsATitleForItsBearer() {
        assertThat(Heard.in("Captain Ahab came on deck.\n\n“Look there!” cried the captain.")
                        .speakers())
                .containsExactly("captain-ahab");
    }

    @Test
    void makesCharactersOfThoseWithoutAName() {
        Heard heard = Heard.in("“Who goes there?” called a voice.\n\n“Only me,” said the old woman.");
        assertThat(heard.speakers()).containsExactly("the-voice", "the-old-woman");
        assertThat(heard.character("the-old-woman").gender()).isEqualTo(Gender.FEMALE);
        assertThat(heard.character("the-old-woman").ageBand()).isEqualTo(AgeBand.OLD);
    }

    @Test
    void letsAnythingSpeakThatIsSaidToSpeak() {
        assertThat(Heard.in("\"I am hot,\" said the cracked teapot.\n\n\"So am I,\" the samovar replied.")
                        .speakers())
                .containsExactly("the-cracked-teapot", "the-samovar");
    }

    @Test
    void learnsAGenderFromALaterPage() {
        Heard heard = Heard.in("“Yes,” said Zorbla.\n\nZorbla lifted her head.");
        assertThat(heard.character("zorbla").gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void readsSingleQuotesBesideApostrophes() {
        assertThat(Heard.in("'I don't know the boys' names,' said Anna. ''Tis late.'\n\n'It's not,' said Ben.")
                        .dialogue())
                .containsExactly("anna: I don't know the boys' names,", "anna: Tis late.", "ben: It's not,");
    }

    @Test
    void leavesANestedQuoteInsideItsQuote() {
        assertThat(Heard.in("“He said ‘Run, Ben,’ and ran,” said Anna.").dialogue())
                .containsExactly("anna: He said ‘Run, Ben,’ and ran,");
    }

    @Test
    void readsGuillemetsAndDashes() {
        assertThat(Heard.in("« Come in, » said Anna.\n\n« No, » said Ben.").speakers())
                .containsExactly("anna", "ben");
        assertThat(Heard.in("— Come in, said Anna.\n\n— No, said Ben. Not now.").dialogue())
                .containsExactly("anna: Come in,", "ben: No,", "ben: Not now.");
    }

    @Test
    void carriesAQuoteOverParagraphs() {
        assertThat(Heard.in("“One,” said Anna. “Two.\n\n“Three.\n\n“Four.”\n\n“Five,” said Ben.")
                        .speakers())
                .containsExactly("anna", "anna", "anna", "anna", "ben");
    }

    @Test
    void keepsAStrayQuoteFromFlippingTheRest() {
        Heard heard = Heard.in("He wrote \"nothing and left.\n\n\"Stop!\" cried Anna.\n\nShe ran.");
        assertThat(heard.dialogue()).containsExactly("anna: Stop!");
    }

    @Test
    void endsAnUnclosedQuoteAtItsTag() {
        assertThat(Heard.in("\"I know, said Anna. She left.\n\nIt rained.").dialogue())
                .containsExactly("anna: I know,");
    }

    @Test
    void leavesTitlesAndScareQuotesToTheNarrator() {
        assertThat(Heard.in("The \"Morning Star\" was what he called a \"ship\" in those days. \"Ha!\" said Ben.")
                        .dialogue())
                .containsExactly("ben: Ha!");
    }

    @Test
    void hearsHowALineIsSaid() {
        assertThat(delivery("“Go,” she whispered.").loudness()).isEqualTo(Loudness.WHISPER);
        assertThat(delivery("“GET OUT OF HERE!” said Anna.").loudness()).isEqualTo(Loudness.SHOUT);
        assertThat(delivery("“Go,” Anna said angrily.").emotion()).isEqualTo(Emotion.ANGER);
        assertThat(delivery("“Well… perhaps…” said Anna.").pace()).isEqualTo(Pace.SLOW);
        assertThat(delivery("“Go,” said Anna.")).isEqualTo(Delivery.PLAIN);
    }

    @Test
    void cutsLongNarrationAtSentenceEnds() {
        String sentence = "Mr. Brown walked on through the rain and thought of nothing at all. ";
        assertThat(Heard.in(sentence.repeat(20)).lines())
                .hasSizeGreaterThan(3)
                .allMatch(line -> line.span().length() <= LineCutter.COMFORTABLE
                        && line.span().length() % sentence.length() == 0);
    }

    @Test
    void saysNothingAtABreak() {
        assertThat(Heard.in("One.\n\n* * *\n\n# Two\n\nThree.").lines())
                .extracting(Line::kind)
                .containsExactly(Line.Kind.NARRATION, Line.Kind.BREAK, Line.Kind.HEADING, Line.Kind.NARRATION);
    }

    @Test
    void takesItsTimeInLineWithTheText() {
        assertThat(List.of("\"a ", "\"a\" ", "'a ", "“Yes, ", "Anna said, \"Ben.\" ", "a-", "— a, said Anna. "))
                .allSatisfy(piece ->
                        assertThat(cpuTime("Word " + piece.repeat(50_000))).isLessThan(Duration.ofSeconds(15)));
    }

    private static Duration cpuTime(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Heard.in(text);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    private static Delivery delivery(String text) {
        return Heard.in(text).lines().get(0).delivery();
    }
}
