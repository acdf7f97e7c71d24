package io.narratix.music.ambience;

import io.narratix.music.Ambience;
import io.narratix.music.Cue;
import io.narratix.music.Loop;
import io.narratix.music.ambience.Palette.Layer;
import io.narratix.sound.Pcm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Lays out the sounds of a place: all ambiences of a cue at the same level, in one loop as long as the scene. */
public final class Beds {

    private static final double CROSSFADE_SECONDS = 2;

    /** Under speech, and softer than music. */
    private static final double BED_DBFS = -27;

    /** Nothing if the cue names no ambience, or only such as cannot be made. */
    public Optional<Pcm> bed(Cue cue) throws InterruptedException {
        List<Ambience> places = cue.ambience().stream()
                .distinct()
                .filter(place -> !Palette.of(place).isEmpty())
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int frames = (int) Math.ceil(cue.loopLength().toNanos() / 1e9 * Pcm.RATE_HZ);
        float[][] sum = new float[2][frames + (int) (CROSSFADE_SECONDS * Pcm.RATE_HZ)];
        for (Ambience place : places) {
            add(place, sum, cue.seed());
        }
        return Optional.of(Loop.levelled(Loop.crossfaded(sum, frames), BED_DBFS));
    }

    private static void add(Ambience place, float[][] sum, long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed * 31 + place.name().hashCode());
        float[][] whole = new float[sum.length][sum[0].length];
        float[][] layer = new float[sum.length][sum[0].length];
        for (Layer each : Palette.of(place)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while a bed was made");
            }
            Arrays.stream(layer).forEach(channel -> Arrays.fill(channel, 0));
            each.source().addTo(layer, random.split());
            Loop.mix(layer, whole, each.gainDb());
        }
        Loop.mix(whole, sum, 0);
    }
}
