package io.narratix.assembly.mix;

import io.narratix.assembly.script.Rehearsal;
import io.narratix.sound.LoudnessMeter;
import io.narratix.sound.Pcm;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A whole mix in memory, for tests to look into. */
final class Tape {

    private final Layout layout;
    private final Map<Track, float[][]> tracks = new EnumMap<>(Track.class);

    private Tape(Layout layout) {
        this.layout = layout;
        for (Track track : Track.values()) {
            tracks.put(track, new float[2][(int) layout.frames()]);
        }
    }

    static Tape of(Rehearsal rehearsal) throws IOException, InterruptedException {
        Mixdown mixdown = Mixdown.of(rehearsal.script(), rehearsal);
        Tape tape = new Tape(mixdown.layout());
        mixdown.play(block -> {
            for (Track track : Track.values()) {
                for (int side = 0; side < 2; side++) {
                    float[] from = block.track(track)[side];
                    System.arraycopy(from, 0, tape.track(track)[side], (int) block.start(), block.frames());
                }
            }
        });
        return tape;
    }

    Layout layout() {
        return layout;
    }

    float[][] track(Track track) {
        return Objects.requireNonNull(tracks.get(track));
    }

    double lufs(Track track, double fromSeconds, double toSeconds) {
        LoudnessMeter meter = new LoudnessMeter(2, Pcm.RATE_HZ);
        meter.add(track(track), (int) (fromSeconds * Pcm.RATE_HZ), (int) (toSeconds * Pcm.RATE_HZ));
        return meter.integratedLufs();
    }
}
