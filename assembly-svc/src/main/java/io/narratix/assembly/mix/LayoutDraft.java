package io.narratix.assembly.mix;

import io.narratix.assembly.script.EffectCue;
import io.narratix.assembly.script.Mastering;
import io.narratix.assembly.script.SceneCue;
import io.narratix.assembly.script.Script;
import io.narratix.assembly.script.SpeechCue;
import io.narratix.assembly.script.Take;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws up a layout: first the lines, from them the words, and by the words everything else. */
final class LayoutDraft {

    private static final long LEAD_IN_WITH_MUSIC = Frames.ofMillis(1_500);
    private static final long LEAD_IN = Frames.ofMillis(500);
    private static final long TAIL_WITH_MUSIC = Frames.ofMillis(4_000);
    private static final long TAIL = Frames.ofMillis(800);
    private static final long ACX_HEAD = Frames.ofMillis(750);
    private static final long ACX_TAIL = Frames.ofMillis(1_500);
    private static final long LONGEST_EFFECT = Frames.ofMillis(8_000);

    private final Script script;
    private final Survey survey;
    private final List<PlacedLine> lines;
    private final WordClock clock;

    LayoutDraft(Script script, Survey survey) {
        this.script = script;
        this.survey = survey;
        this.lines = linesFrom(firstWord());
        this.clock = WordClock.of(script.manuscript(), lines);
    }

    Layout layout() {
        List<PlacedEffect> effects = effects();
        long closing = firstWord();
        for (PlacedLine line : lines) {
            closing = Math.max(closing, line.soundEnd());
        }
        closing += scored(script.cues().scenes().size() - 1) ? TAIL_WITH_MUSIC : TAIL;
        for (PlacedEffect effect : effects) {
            closing = Math.max(closing, effect.end());
        }
        Layout.Extent extent = new Layout.Extent(closing + (acx() ? ACX_TAIL : 0), opening(), closing);
        return new Layout(lines, effects, scenes(extent), clock, extent);
    }

    private boolean acx() {
        return script.wishes().mastering() == Mastering.ACX;
    }

    private long opening() {
        return acx() ? ACX_HEAD : 0;
    }

    private long firstWord() {
        return opening() + (scored(0) ? LEAD_IN_WITH_MUSIC : LEAD_IN);
    }

    private boolean scored(int sceneIndex) {
        List<SceneCue> scenes = script.cues().scenes();
        if (sceneIndex < 0 || sceneIndex >= scenes.size()) {
            return false;
        }
        SceneCue scene = scenes.get(sceneIndex);
        return scene.music().isPresent() || scene.bed().isPresent();
    }

    private List<PlacedLine> linesFrom(long leadIn) {
        Pauses pauses = new Pauses(script.manuscript());
        List<PlacedLine> placed = new ArrayList<>();
        for (SpeechCue cue : script.cues().lines()) {
            if (cue.take().isPresent()) {
                placed.add(placed(cue, cue.take().get(), earliest(pauses, placed, cue, leadIn)));
            }
        }
        return List.copyOf(placed);
    }

    private static long earliest(Pauses pauses, List<PlacedLine> placed, SpeechCue cue, long leadIn) {
        if (placed.isEmpty()) {
            return leadIn;
        }
        PlacedLine before = placed.get(placed.size() - 1);
        return before.soundEnd() + Frames.of(pauses.between(before.cue(), cue));
    }

    /** The silence at the edges of a clip counts towards the pauses. */
    private PlacedLine placed(SpeechCue cue, Take take, long soundStart) {
        ClipFacts facts = survey.of(take.clip());
        long start = Math.max(0, soundStart - facts.soundStart());
        double target = Levels.SPEECH_LUFS + take.force().offsetDb();
        double gain = facts.gainTo(target, facts.lufs(), Levels.HIGHEST_SPEECH_PEAK);
        return new PlacedLine(cue, start, start + facts.soundStart(), start + facts.soundEnd(), gain);
    }

    private List<PlacedEffect> effects() {
        EffectLevels levels = EffectLevels.standard();
        return script.cues().effects().stream()
                .filter(effect -> effect.words().first() <= clock.words())
                .map(effect -> placed(effect, Levels.SPEECH_LUFS + levels.relativeDb(effect.name())))
                .sorted(Comparator.comparingLong(PlacedEffect::start)
                        .thenComparingInt(effect -> effect.cue().effect()))
                .toList();
    }

    private PlacedEffect placed(EffectCue effect, double targetLufs) {
        ClipFacts facts = survey.of(effect.clip());
        long start = clock.start(effect.words().first());
        double gain = facts.gainTo(targetLufs, facts.loudestLufs(), Levels.HIGHEST_EFFECT_PEAK);
        return new PlacedEffect(effect, start, start + Math.min(facts.frames(), LONGEST_EFFECT), gain);
    }

    private List<PlacedScene> scenes(Layout.Extent extent) {
        return script.cues().scenes().stream()
                .filter(scene -> scene.words().first() <= clock.words())
                .map(scene -> new PlacedScene(
                        scene,
                        boundary(scene.words().first(), extent),
                        boundary(scene.words().last() + 1, extent)))
                .toList();
    }

    /** The middle of the rest before a word. */
    private long boundary(int word, Layout.Extent extent) {
        if (word <= 1) {
            return extent.opening();
        }
        return word > clock.words() ? extent.closing() : (clock.end(word - 1) + clock.start(word)) / 2;
    }
}
