package io.narratix.voice.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.voice.AgeBand;
import io.narratix.voice.Gender;
import io.narratix.voice.Lines;
import io.narratix.voice.Part;
import org.junit.jupiter.api.Test;

class VoiceDescriptionTest {

    @Test
    void saysWhoSpeaksAndWhatTheTextSaysOfThem() {
        assertThat(VoiceDescription.of(Lines.TAM, "en-GB"))
                .startsWith("Old Tam, a character of an audio drama: an old man")
                .contains("Speaks English")
                .endsWith("A lighthouse keeper with a dry, gravelly voice.");
        assertThat(VoiceDescription.of(Lines.NARRATOR, "de"))
                .startsWith("The narrator of an audio drama: a warm")
                .contains("Speaks German");
    }

    @Test
    void keepsWithinWhatIsTaken() {
        Part wordy = new Part("x", "X".repeat(5000), Gender.FEMALE, AgeBand.CHILD, "very tall ".repeat(500));
        Part nobody = new Part("", "", Gender.UNKNOWN, AgeBand.ADULT);
        assertThat(VoiceDescription.of(wordy, "en")).hasSizeBetween(900, 1000).contains("a girl");
        assertThat(VoiceDescription.of(nobody, "")).hasSizeBetween(20, 1000);
    }
}
