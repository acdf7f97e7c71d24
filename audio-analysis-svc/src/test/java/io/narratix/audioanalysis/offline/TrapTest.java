package io.narratix.audioanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrapTest {

    @Test
    void startsOnTheVeryWordThatNamesTheSound() {
        assertSounds("He left, and the door slammed behind him.", "door-slam slammed");
        assertSounds("Then thunder rolled over the hills.", "thunder thunder");
    }

    @Test
    void hearsNothingInASimile() {
        assertSilent("The hall was as quiet as thunder is loud.");
        assertSilent("Her answer came like a gunshot.");
        assertSilent("He jumped as if a bell had rung.");
        assertSilent("It was louder than an explosion.");
    }

    @Test
    void hearsNothingInAFigureOfSpeech() {
        assertSilent("He opened up to her at last.");
        assertSilent("The fat clerk thundered past.");
        assertSilent("A bell rang in his memory.");
        assertSilent("A storm of protest broke loose.");
        assertSilent("Her heart broke when he left.");
        assertSilent("That name rang a bell with her.");
    }

    @Test
    void hearsNothingThatIsDenied() {
        assertSilent("No dog barked.");
        assertSilent("She came in without a sound and without a knock.");
        assertSilent("The telephone did not ring.");
        assertSilent("He closed the door silently.");
    }

    @Test
    void hearsNothingThatOnlyMightHappen() {
        assertSilent("If the door slammed, the child would wake.");
        assertSilent("She would knock when the time came.");
        assertSilent("A twig might snap at any moment.");
        assertSilent("Perhaps the doorbell rang.");
    }

    @Test
    void hearsNothingThatUsedToHappen() {
        assertSilent("Every morning the bell rang at six.");
        assertSilent("He always coughed before he spoke.");
        assertSilent("She used to whistle at her work.");
    }

    @Test
    void hearsNothingThatIsOnlySpokenOf() {
        assertSilent("\"Close the door!\" he said. \"Did you hear that thunder?\"");
        assertSilent("\u2018Ring the bell,\u2019 said Tom. \u2018The dog barked all night.\u2019");
        assertSilent("\u2014 The telephone rang, said Ana.");
        assertSilent("He told her about the gunshot.");
    }

    @Test
    void hearsNothingInAQuestion() {
        assertSilent("Would the telephone ring?");
    }

    @Test
    void hearsNothingInAName() {
        assertSilent("Mr. Bell rang in the new year at the Crystal Palace.");
        assertSilent("They met Thunder in the yard. Thunder rolled in the grass. The boy loved Thunder.");
    }

    @Test
    void hearsNothingThatIsRemembered() {
        assertSilent("The door had slammed years ago.");
        assertSilent("She remembered the scream.");
    }

    @Test
    void hearsWhatSomebodyCanHear() {
        assertSounds("He could hear a dog barking.", "dog-bark barking");
    }

    @Test
    void hearsWhatHappensAfterAConditionOfAnotherSentence() {
        assertSounds("If he came, he came. The doorbell rang.", "doorbell rang");
    }

    @Test
    void isNotDeafenedByAStrayQuotationMark() {
        assertSounds("\"Come in, he said.\n\nThe door slammed.", "door-slam slammed");
    }

    private static void assertSounds(String text, String... sounds) {
        assertThat(Heard.in(text).sounds()).containsExactly(sounds);
    }

    private static void assertSilent(String text) {
        assertThat(Heard.in(text).sounds()).isEmpty();
    }
}
