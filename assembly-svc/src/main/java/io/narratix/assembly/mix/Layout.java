package io.narratix.assembly.mix;

import io.narratix.assembly.script.Script;
import java.util.List;

/**
 * When everything sounds, in frames of the mix.
 *
 * @param lines the spoken lines in reading order
 * @param effects by their start
 * @param scenes in reading order
 */
public record Layout(
        List<PlacedLine> lines, List<PlacedEffect> effects, List<PlacedScene> scenes, WordClock clock, Extent extent) {

    /**
     * How long the mix is.
     *
     * @param opening where music begins to fade in; silence before
     * @param closing where everything has faded out; silence after
     */
    public record Extent(long frames, long opening, long closing) {}

    static Layout of(Script script, Survey survey) {
        return new LayoutDraft(script, survey).layout();
    }

    public long frames() {
        return extent.frames();
    }
}
