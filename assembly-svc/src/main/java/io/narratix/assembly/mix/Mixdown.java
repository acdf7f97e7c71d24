package io.narratix.assembly.mix;

import io.narratix.assembly.script.Clips;
import io.narratix.assembly.script.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A script laid out and ready to be mixed, as often as needed and each time to the same samples. Holds no sound: clips
 * are read while they play.
 */
public final class Mixdown {

    /** Takes the mix block by block. */
    @FunctionalInterface
    public interface Listener {
        void hear(Block block) throws IOException, InterruptedException;
    }

    private final Layout layout;
    private final List<Part> parts;
    private final Clips clips;

    private Mixdown(Layout layout, List<Part> parts, Clips clips) {
        this.layout = layout;
        this.parts = parts;
        this.clips = clips;
    }

    /** @throws IOException if a clip cannot be read or is not what its sha256 says; the message names it */
    public static Mixdown of(Script script, Clips clips) throws IOException, InterruptedException {
        Survey survey = Survey.of(script.cues(), clips);
        Layout layout = Layout.of(script, survey);
        List<Part> parts = new ArrayList<>(new Orchestration(layout, survey).parts());
        parts.sort(Comparator.comparingLong(Part::start));
        return new Mixdown(layout, List.copyOf(parts), clips);
    }

    public Layout layout() {
        return layout;
    }

    /** About how loud the mix is before it is mastered: as loud as the speech, which everything is set against. */
    public double expectedLufs() {
        return Levels.SPEECH_LUFS;
    }

    /** Mixes from the first frame to the last. */
    public void play(Listener listener) throws IOException, InterruptedException {
        try (Ensemble ensemble = new Ensemble(parts, clips)) {
            Block block = new Block();
            for (long at = 0; at < layout.frames(); at += Block.FRAMES) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("the mix was interrupted");
                }
                block.begin(at, (int) Math.min(Block.FRAMES, layout.frames() - at));
                ensemble.playInto(block);
                listener.hear(block);
            }
        }
    }
}
