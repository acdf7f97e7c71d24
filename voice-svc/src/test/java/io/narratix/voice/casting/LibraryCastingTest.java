package io.narratix.voice.casting;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.stage.Meter;
import io.narratix.voice.AgeBand;
import io.narratix.voice.Delivery;
import io.narratix.voice.Gender;
import io.narratix.voice.Line;
import io.narratix.voice.Lines;
import io.narratix.voice.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryCastingTest {

    private final List<Voice> voices = new ArrayList<>(List.of(
            new Voice("teller", Gender.FEMALE, AgeBand.ADULT, ""), new Voice("grandpa", Gender.MALE, AgeBand.OLD, "")));
    private final LibraryCasting casting = new LibraryCasting("them", new Listed(), new MemoryCasts());

    @Test
    void keepsAPartsVoiceThoughBetterOnesAreAdded() throws Exception {
        assertThat(casting.voiceOf(Lines.of("Hush."), Meter.FREE)).isEqualTo("grandpa");
        voices.add(1, new Voice("another", Gender.MALE, AgeBand.OLD, ""));
        assertThat(casting.voiceOf(Lines.of("Hush again."), Meter.FREE)).isEqualTo("grandpa");
    }

    @Test
    void castsAnewWhenTheVoiceIsGone() throws Exception {
        casting.voiceOf(Lines.of("Hush."), Meter.FREE);
        voices.set(1, new Voice("uncle", Gender.MALE, AgeBand.ADULT, ""));
        casting.isGone("grandpa");
        assertThat(casting.voiceOf(Lines.of("Hush."), Meter.FREE)).isEqualTo("uncle");
    }

    @Test
    void letsTheListenerDecide() throws Exception {
        Line known = Lines.of("Hush.", Lines.TAM, Map.of("tam", "teller"), Delivery.PLAIN);
        Line unknown = Lines.of("Hush.", Lines.TAM, Map.of("tam", "of another provider"), Delivery.PLAIN);
        assertThat(casting.voiceOf(known, Meter.FREE)).isEqualTo("teller");
        assertThat(casting.voiceOf(unknown, Meter.FREE)).isEqualTo("grandpa");
    }

    @Test
    void namesAVoiceWithoutAskingAnybody() {
        String key = casting.key(Lines.of("Hush."));
        voices.clear();
        assertThat(casting.key(Lines.of("Something else."))).isEqualTo(key).startsWith("library-");
        assertThat(casting.key(Lines.of("Hush.", Lines.NARRATOR, Map.of(), Delivery.PLAIN)))
                .isNotEqualTo(key);
        assertThat(casting.key(Lines.of("Hush.", Lines.TAM, Map.of("tam", "teller"), Delivery.PLAIN)))
                .isNotEqualTo(key);
    }

    private final class Listed implements Library {

        @Override
        public List<Voice> voices(String language) {
            return voices;
        }

        @Override
        public Optional<String> meant(String wanted) {
            return voices.stream().map(Voice::name).filter(wanted::equals).findFirst();
        }
    }
}
