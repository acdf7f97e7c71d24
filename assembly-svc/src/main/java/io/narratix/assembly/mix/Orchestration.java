package io.narratix.assembly.mix;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.SceneCue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns what is laid out into parts to play, with their gains over time. */
final class Orchestration {

    private static final long EDGE = Frames.ofMillis(2);
    private static final long FADE_IN = Frames.ofMillis(1_200);
    private static final long FADE_OUT = Frames.ofMillis(3_000);
    private static final long SCENE_CROSSFADE = Frames.ofMillis(2_500);
    private static final long LOOP_CROSSFADE = Frames.ofMillis(1_500);
    private static final long EFFECT_FADE_OUT = Frames.ofMillis(800);
    private static final long STRIKE = Frames.ofMillis(500);
    private static final long YIELDING = Frames.ofMillis(400);

    private final Layout layout;
    private final Survey survey;
    private final SpeechActivity speech;
    private final List<Part> parts = new ArrayList<>();

    Orchestration(Layout layout, Survey survey) {
        this.layout = layout;
        this.survey = survey;
        this.speech = SpeechActivity.of(layout.lines());
        layout.lines().forEach(this::speak);
        layout.effects().forEach(this::strike);
        score(SceneCue::music, Levels.MUSIC_BELOW_SPEECH_LU);
        score(SceneCue::bed, Levels.BED_BELOW_SPEECH_LU);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    private void speak(PlacedLine line) {
        ClipRef clip = line.take().clip();
        long end = line.start() + survey.of(clip).frames();
        Envelope gain = Envelope.constant(line.gain()).times(Envelope.fades(line.start(), EDGE, end, EDGE));
        parts.add(new Part(Track.SPEECH, clip, line.start(), end, gain));
    }

    private void strike(PlacedEffect effect) {
        boolean cut =
                effect.end() - effect.start() < survey.of(effect.cue().clip()).frames();
        Envelope gain = Envelope.constant(effect.gain())
                .times(Envelope.fades(effect.start(), 0, effect.end(), cut ? EFFECT_FADE_OUT : 0))
                .times(yielding(effect.start() + STRIKE));
        parts.add(new Part(Track.EFFECTS, effect.cue().clip(), effect.start(), effect.end(), gain));
    }

    /** An effect is heard as it strikes; what rings on makes room for the words. */
    private Envelope yielding(long from) {
        Envelope ducking = speech.ducking(Levels.EFFECT_DUCKING_DB);
        return frame -> {
            double share = Math.max(0, Math.min(1, (frame - from) / (double) YIELDING));
            return 1 - share * (1 - ducking.at(frame));
        };
    }

    private void score(Function<SceneCue, Optional<ClipRef>> layer, double belowSpeechLu) {
        for (PlacedScene scene : layout.scenes()) {
            layer.apply(scene.cue()).ifPresent(clip -> loop(clip, scene, belowSpeechLu));
        }
    }

    private void loop(ClipRef clip, PlacedScene scene, double belowSpeechLu) {
        boolean opens = scene.start() == layout.extent().opening();
        boolean closes = scene.end() == layout.extent().closing();
        long start = opens ? scene.start() : Math.max(0, scene.start() - SCENE_CROSSFADE / 2);
        long end = closes ? scene.end() : Math.min(layout.frames(), scene.end() + SCENE_CROSSFADE / 2);
        long fadeIn = opens ? FADE_IN : SCENE_CROSSFADE;
        long fadeOut = closes ? FADE_OUT : SCENE_CROSSFADE;
        ClipFacts facts = survey.of(clip);
        double target = Levels.SPEECH_LUFS - belowSpeechLu + Levels.DUCKING_DB;
        Envelope gain = Envelope.constant(facts.gainTo(target, facts.lufs(), Levels.HIGHEST_LAYER_PEAK))
                .times(Envelope.fades(start, fadeIn, end, fadeOut))
                .times(speech.ducking(Levels.DUCKING_DB));
        long crossfade = Math.min(LOOP_CROSSFADE, facts.frames() / 3);
        long round = facts.frames() - crossfade;
        for (long at = start; at < end && round > 0; at += round) {
            long close = Math.min(end, at + facts.frames());
            boolean last = at + round >= end;
            Envelope seam = Envelope.fades(at, at == start ? 0 : crossfade, at + facts.frames(), last ? 0 : crossfade);
            parts.add(new Part(Track.MUSIC, clip, at, close, gain.times(seam)));
        }
    }
}
