package io.narratix.sfx.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.sfx.EffectOrder;
import io.narratix.sound.Pcm;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the sounds are like what they are named after, as far as numbers can tell. */
class LikenessTest {

    private static final double[] BANDS_HZ = {20, 150, 500, 1500, 5000, 24_000};
    private static final int FRAME = Pcm.RATE_HZ / 50;

    private final OfflineEffects effects = new OfflineEffects();

    @ParameterizedTest
    @CsvFileSource(resources = "spectra.csv", delimiter = '|')
    void liesInTheRangeOfTheThing(
            String kind, double lowestHz, double highestHz, double fromHz, double toHz, double share)
            throws ProviderFault {
        for (String variant : new String[] {"one", "two", "three"}) {
            Spectrum spectrum = Spectrum.of(make(kind, variant, 2));
            assertThat(spectrum.centroidHz()).isBetween(lowestHz, highestHz);
            assertThat(spectrum.share(fromHz, toHz)).isGreaterThan(share);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "rhythms.csv", delimiter = '|')
    void beatsAsOftenAsTheThing(String kind, String words, int seconds, int fewest, int most) throws ProviderFault {
        assertThat(blows(make(kind, words == null ? "" : words, seconds))).isBetween(fewest, most);
    }

    @ParameterizedTest
    @CsvSource({"door-slam,door-close", "explosion,explosion", "crow,crow", "thud,door-close", "match-strike,fuse"})
    void fallsIntoTheBandsOfARecording(String kind, String recording) throws ProviderFault {
        Spectrum made = Spectrum.of(make(kind, "", 3));
        Spectrum recorded = Spectrum.of(recording(recording));
        double difference = 0;
        for (int band = 0; band + 1 < BANDS_HZ.length; band++) {
            difference += Math.abs(made.share(BANDS_HZ[band], BANDS_HZ[band + 1])
                    - recorded.share(BANDS_HZ[band], BANDS_HZ[band + 1]));
        }
        assertThat(difference / 2).isLessThan(0.45);
    }

    @Test
    void letsMetalRingAndWoodNot() throws ProviderFault {
        assertThat(share(make("church-bell", "", 1), 1.5)).isGreaterThan(0.03);
        assertThat(share(make("knock", "", 1), 1.5)).isLessThan(0.001);
    }

    @Test
    void cracklesInFireAndNotInWind() throws ProviderFault {
        assertThat(crest(make("fire-crackle", "", 4))).isGreaterThan(2.5 * crest(make("wind-gust", "", 4)));
    }

    private Pcm make(String kind, String words, int seconds) throws ProviderFault {
        return effects.make(new EffectOrder(kind, words, Duration.ofSeconds(seconds)), Meter.FREE)
                .sound();
    }

    private static Pcm recording(String name) {
        Tape tape = Recordings.tape(name);
        float[] samples = new float[tape.length()];
        for (int frame = 0; frame < samples.length; frame++) {
            samples[frame] = (float) tape.sample(frame);
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    /** Rises of the 20 ms level by 8 dB within 60 ms to a quarter of the loudest, 160 ms apart. */
    private static int blows(Pcm sound) {
        double[] levels = levels(sound);
        double loudest = 0;
        for (double level : levels) {
            loudest = Math.max(loudest, level);
        }
        int blows = 0;
        int last = -100;
        for (int i = 0; i < levels.length; i++) {
            double before = i < 3 ? 0 : Math.min(levels[i - 3], Math.min(levels[i - 2], levels[i - 1]));
            if (levels[i] > 0.25 * loudest && levels[i] > 2.5 * before && i - last > 8) {
                blows++;
                last = i;
            }
        }
        return blows;
    }

    private static double[] levels(Pcm sound) {
        float[] samples = sound.channels()[0];
        double[] levels = new double[samples.length / FRAME];
        for (int i = 0; i < levels.length * FRAME; i++) {
            levels[i / FRAME] += samples[i] * samples[i] / FRAME;
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.sqrt(levels[i]);
        }
        return levels;
    }

    /** Part of the energy that comes after a time. */
    private static double share(Pcm sound, double afterSeconds) {
        double late = 0;
        double all = 0;
        float[] samples = sound.channels()[0];
        for (int i = 0; i < samples.length; i++) {
            all += samples[i] * samples[i];
            late += i > afterSeconds * Pcm.RATE_HZ ? samples[i] * samples[i] : 0;
        }
        return late / all;
    }

    private static double crest(Pcm sound) {
        double squares = 0;
        for (float sample : sound.channels()[0]) {
            squares += sample * sample;
        }
        return sound.peak() / Math.sqrt(squares / sound.frames());
    }
}
