package io.narratix.assembly.script;

import java.util.List;

/**
 * Everything that sounds.
 *
 * @param lines in reading order; together they cover the text
 * @param scenes in reading order; none if there is neither music nor ambience
 * @param effects in any order
 */
public record Cues(List<SpeechCue> lines, List<SceneCue> scenes, List<EffectCue> effects) {

    public Cues {
        lines = List.copyOf(lines);
        scenes = List.copyOf(scenes);
        effects = List.copyOf(effects);
    }
}
