package io.narratix.assembly.mix;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Clips;
import io.narratix.assembly.script.Cues;
import io.narratix.assembly.script.EffectCue;
import io.narratix.assembly.script.SceneCue;
import io.narratix.assembly.script.SpeechCue;
import io.narratix.assembly.script.Take;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of every clip of a script; each clip was read whole once and its bytes are the ones that were announced. */
final class Survey {

    private final Map<String, ClipFacts> facts = new HashMap<>();

    private Survey() {}

    /** @throws IOException if a clip is missing, damaged or not what its sha256 says; the message names it */
    static Survey of(Cues cues, Clips clips) throws IOException, InterruptedException {
        Survey survey = new Survey();
        for (ClipRef clip : (Iterable<ClipRef>) clipsOf(cues)::iterator) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the survey of the clips was interrupted");
            }
            if (!survey.facts.containsKey(clip.sha256())) {
                survey.facts.put(clip.sha256(), new ClipInspection(clips, clip).facts());
            }
        }
        return survey;
    }

    ClipFacts of(ClipRef clip) {
        ClipFacts known = facts.get(clip.sha256());
        if (known == null) {
            throw new IllegalArgumentException("clip %s is not part of the script".formatted(clip.uri()));
        }
        return known;
    }

    private static Stream<ClipRef> clipsOf(Cues cues) {
        Stream<ClipRef> spoken = cues.lines().stream()
                .map(SpeechCue::take)
                .flatMap(Optional::stream)
                .map(Take::clip);
        Stream<ClipRef> music = cues.scenes().stream().map(SceneCue::music).flatMap(Optional::stream);
        Stream<ClipRef> beds = cues.scenes().stream().map(SceneCue::bed).flatMap(Optional::stream);
        Stream<ClipRef> effects = cues.effects().stream().map(EffectCue::clip);
        return Stream.of(spoken, music, beds, effects).flatMap(clips -> clips);
    }
}
