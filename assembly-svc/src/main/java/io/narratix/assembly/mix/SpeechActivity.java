package io.narratix.assembly.mix;

import io.narratix.sound.Decibels;
import java.util.Arrays;
import java.util.List;

/**
 * Where speech runs. Rests too short to be worth a rise of the music count as speech. Because all of it is known
 * beforehand, whoever gives way has done so before the first syllable.
 */
final class SpeechActivity {

    private static final long SHORTEST_REST = Frames.ofMillis(800);
    private static final long ATTACK = Frames.ofMillis(150);
    private static final long RELEASE = Frames.ofMillis(600);

    private final long[] starts;
    private final long[] ends;

    private SpeechActivity(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** @param lines in the order in which they sound */
    static SpeechActivity of(List<PlacedLine> lines) {
        long[] starts = new long[lines.size()];
        long[] ends = new long[lines.size()];
        int regions = 0;
        for (PlacedLine line : lines) {
            if (regions == 0 || line.soundStart() - ends[regions - 1] > SHORTEST_REST) {
                starts[regions] = line.soundStart();
                ends[regions++] = line.soundEnd();
            } else {
                ends[regions - 1] = Math.max(ends[regions - 1], line.soundEnd());
            }
        }
        return new SpeechActivity(Arrays.copyOf(starts, regions), Arrays.copyOf(ends, regions));
    }

    /** Lowers by so many decibels while speech runs. */
    Envelope ducking(double depthDb) {
        return frame -> Decibels.gain(-depthDb * presence(frame));
    }

    /** 1 while speech runs, 0 where it rests, and a smooth way in between. */
    double presence(long frame) {
        int next = Arrays.binarySearch(starts, frame);
        next = next >= 0 ? next : -next - 1;
        double coming = next < starts.length ? smooth(1 - (starts[next] - frame) / (double) ATTACK) : 0;
        double going = next > 0 ? smooth(1 - (frame - ends[next - 1]) / (double) RELEASE) : 0;
        return Math.max(coming, going);
    }

    private static double smooth(double share) {
        double bounded = Math.max(0, Math.min(1, share));
        return bounded * bounded * (3 - 2 * bounded);
    }
}
