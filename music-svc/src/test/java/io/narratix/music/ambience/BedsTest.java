package io.narratix.music.ambience;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.music.Ambience;
import io.narratix.music.Cue;
import io.narratix.music.Measured;
import io.narratix.music.Mood;
import io.narratix.music.Score;
import io.narratix.sound.Pcm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BedsTest {

    private static final Duration LENGTH = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(value = Ambience.class, mode = Mode.EXCLUDE, names = "CROWD")
    void makesABedThatIsAudibleNeverTooLoudAndLoopsWithoutASeam(Ambience ambience) throws Exception {
        Pcm bed = bed(ambience).orElseThrow();

        assertThat(bed.sampleRateHz()).isEqualTo(48_000);
        assertThat(bed.channels()).hasNumberOfRows(2);
        assertThat(bed.duration()).isEqualTo(LENGTH);
        assertThat(bed.peak()).isLessThanOrEqualTo((float) Score.PEAK + 1e-4f);
        assertThat(Measured.of(bed).levelDbfs()).isBetween(-34.0, -26.9);
        assertThat(Measured.of(bed).seam()).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        // ambience, centroid from, to
        "RAIN,     1300, 2300", // recordings: 1.7 kHz
        "STORM,     300, 1500",
        "WIND,      150,  700", // low mids
        "SNOW,      400, 1600",
        "SEA,       300, 1700",
        "RIVER,     500, 1800",
        "FIRE,      500, 2800",
        "NIGHT,    2500, 4800", // crickets at 4.5 kHz
        "BIRDS,    2500, 5000",
        "CITY,      150,  800",
        "INTERIOR,  150,  600",
        "TRAIN,     150,  800",
        "MACHINE,    80,  500"
    })
    void liesInTheSpectrumWhereTheThingItselfDoes(Ambience ambience, double from, double to) throws Exception {
        assertThat(Measured.of(bed(ambience).orElseThrow()).centroidHz()).isBetween(from, to);
    }

    @Test
    void letsWavesBreakEverySevenToTwelveSeconds() throws Exception {
        Pcm sea = new Beds()
                .bed(cue(List.of(Ambience.SEA), Duration.ofSeconds(60), 5))
                .orElseThrow();

        assertThat(60.0 / swells(Measured.of(sea).envelope(1000, 4000))).isBetween(6.0, 13.0);
    }

    @Test
    void cracklesInTheFire() throws Exception {
        Measured fire = Measured.of(bed(Ambience.FIRE).orElseThrow());
        double[] crackle = fire.envelope(2000, 8000);
        double[] sorted = Arrays.stream(crackle).sorted().toArray();

        assertThat(sorted[sorted.length * 97 / 100]).isGreaterThan(10 * sorted[sorted.length / 4]);
    }

    @Test
    void hasNoBedForACrowdWhoseMurmurItCannotMakeWithoutVoices() throws Exception {
        assertThat(bed(Ambience.CROWD)).isEmpty();
    }

    @Test
    void hasNoBedForASceneThatNamesNoPlace() throws Exception {
        assertThat(new Beds().bed(cue(List.of(), LENGTH, 1))).isEmpty();
    }

    @Test
    void mixesSeveralPlacesIntoOneBed() throws Exception {
        Measured mixed = Measured.of(new Beds()
                .bed(cue(List.of(Ambience.WIND, Ambience.NIGHT), LENGTH, 1))
                .orElseThrow());

        assertThat(mixed.share(4000, 5100)).isBetween(0.1, 0.7);
        assertThat(mixed.share(80, 1000)).isBetween(0.25, 0.9);
    }

    @Test
    void givesTheSameSamplesForTheSameCueAndOthersForAnother() throws Exception {
        float[][] first = bed(Ambience.RIVER).orElseThrow().channels();

        assertThat(bed(Ambience.RIVER).orElseThrow().channels()).isDeepEqualTo(first);
        assertThat(new Beds()
                        .bed(cue(List.of(Ambience.RIVER), LENGTH, 2))
                        .orElseThrow()
                        .channels()[0])
                .isNotEqualTo(first[0]);
    }

    private static Optional<Pcm> bed(Ambience ambience) throws InterruptedException {
        return new Beds().bed(cue(List.of(ambience), LENGTH, 1));
    }

    private static Cue cue(List<Ambience> ambience, Duration length, long seed) {
        return new Cue(Mood.NEUTRAL, 0.5, "", List.of(), ambience, "", length, seed);
    }

    /** How often the envelope, smoothed over a second, rises through its mean. */
    private static int swells(double[] envelope) {
        int width = (int) (1 / Measured.windowSeconds());
        double mean = Arrays.stream(envelope).average().orElseThrow();
        int swells = 0;
        boolean above = true;
        for (int window = width; window < envelope.length; window++) {
            double now =
                    Arrays.stream(envelope, window - width, window).average().orElseThrow();
            boolean rises = !above && now > mean;
            swells += rises ? 1 : 0;
            above = above ? now > 0.5 * mean : rises;
        }
        return swells;
    }
}
