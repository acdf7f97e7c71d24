package io.narratix.sfx.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.narratix.sfx.EffectOrder;
import io.narratix.sfx.QualityGate;
import io.narratix.sfx.Sound;
import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineEffectsTest {

    private static final Set<String> REFUSED =
            Set.of("scream", "laugh", "dog-bark", "cat-meow", "horse-neigh", "crowd-cheer", "coughing");

    private static final OfflineEffects EFFECTS = new OfflineEffects();

    static Stream<String> kinds() {
        return EFFECTS.kinds().stream();
    }

    static Stream<String> refused() {
        return REFUSED.stream().sorted();
    }

    @Test
    void playsTheWholeCatalogueSaveWhatItRefuses() {
        Set<String> wanted = new TreeSet<>(Table.lines("catalogue.txt"));
        wanted.removeAll(REFUSED);
        assertThat(EFFECTS.kinds()).containsAll(wanted).doesNotContainAnyElementsOf(REFUSED);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void startsAtOnceAndStaysInBoundsWhateverLengthIsAsked(String kind) throws ProviderFault {
        for (int milliseconds : new int[] {0, 300, 20_000}) {
            Pcm sound = make(kind, "", milliseconds).sound();
            assertThat(QualityGate.complaint(sound)).isEmpty();
            assertThat(sound.peak()).isBetween(0.1f, 0.708f);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void survivesEveryAdjective(String kind) throws ProviderFault {
        for (String prompt : new String[] {"a distant tiny slow quiet", "huge loud fast", "muffled", "giant slow"}) {
            assertThat(QualityGate.complaint(make(kind, prompt, 1_000).sound())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void makesTheSameBytesOfTheSameOrder(String kind) throws ProviderFault {
        assertThat(bytes(new OfflineEffects().make(order(kind, "old", 900), Meter.FREE)))
                .isEqualTo(bytes(EFFECTS.make(order(kind, "old", 900), Meter.FREE)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhoMadeIt(String kind) throws ProviderFault {
        String credits = make(kind, "", 2_000).credits();
        assertThat(credits).startsWith(kind + ": ").containsAnyOf("synthesised by Narratix", "CC0 1.0", "CC BY 3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rain", "fire-crackle", "machine-hum", "footsteps", "applause", "siren", "wind-gust"})
    void goesOnForAsLongAsAsked(String kind) throws ProviderFault {
        assertThat(make(kind, "", 6_000).sound().duration())
                .isBetween(Duration.ofMillis(5_200), Duration.ofMillis(6_800));
        assertThat(make(kind, "", 60_000).sound().duration()).isLessThanOrEqualTo(QualityGate.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knock", "click", "gunshot", "door-slam", "glass-break", "thud"})
    void keepsTheNaturalLengthOfAOneShot(String kind) throws ProviderFault {
        assertThat(make(kind, "", 15_000).sound().duration()).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithASentenceWhatItCanNotMakeBelievable(String kind) {
        assertThatExceptionOfType(ProviderFault.class)
                .isThrownBy(() -> make(kind, "", 2_000))
                .withMessage("no sound for '%s': %s can't be made offline so that it is believed", kind, kind)
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.PERMANENT));
    }

    @ParameterizedTest
    @CsvSource({"dragon-roar,the roar of a dragon", "alien-voice,strange speech from the stars", "x,'',", "…,♪"})
    void refusesWhatNoKindFits(String name, String prompt) {
        assertThatExceptionOfType(ProviderFault.class)
                .isThrownBy(() -> make(name, prompt, 2_000))
                .withMessage("no sound for '%s'", name)
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.PERMANENT));
    }

    @Test
    void takesAPromptOfOneWordAndOneOfTenThousandCharacters() throws ProviderFault {
        assertThat(make("", "thunder", 2_000).credits()).startsWith("thunder:");
        String endless = "rain on a tin roof " + "and more of the same ".repeat(500);
        assertThat(make("weather", endless, 2_000).credits()).startsWith("rain:");
    }

    @Test
    void soundsDarkerAndSofterFarAway() throws ProviderFault {
        Pcm here = make("gunshot", "a shot", 2_000).sound();
        Pcm away = make("gunshot", "a distant shot", 2_000).sound();
        assertThat(Spectrum.of(away).centroidHz())
                .isLessThan(0.6 * Spectrum.of(here).centroidHz());
        assertThat(away.peak()).isLessThan(0.75f * here.peak());
    }

    @Test
    void soundsDeeperWhenTheThingIsLarge() throws ProviderFault {
        double small = Spectrum.of(make("church-bell", "small", 3_000).sound()).centroidHz();
        double large = Spectrum.of(make("church-bell", "huge", 3_000).sound()).centroidHz();
        assertThat(large).isLessThan(0.7 * small);
    }

    private static Sound make(String name, String prompt, int milliseconds) throws ProviderFault {
        return EFFECTS.make(order(name, prompt, milliseconds), Meter.FREE);
    }

    private static EffectOrder order(String name, String prompt, int milliseconds) {
        return new EffectOrder(name, prompt, Duration.ofMillis(milliseconds));
    }

    private static byte[] bytes(Sound sound) {
        return Wav.encode(sound.sound());
    }
}
