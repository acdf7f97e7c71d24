package io.narratix.assembly;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Cues;
import io.narratix.assembly.script.EffectCue;
import io.narratix.assembly.script.Force;
import io.narratix.assembly.script.LineKind;
import io.narratix.assembly.script.Mastering;
import io.narratix.assembly.script.SceneCue;
import io.narratix.assembly.script.Script;
import io.narratix.assembly.script.Speaker;
import io.narratix.assembly.script.SpeechCue;
import io.narratix.assembly.script.Take;
import io.narratix.assembly.script.Wishes;
import io.narratix.assembly.script.WordRange;
import io.narratix.assembly.script.WordTime;
import io.narratix.events.Clip;
import io.narratix.events.Commission;
import io.narratix.events.Delivery;
import io.narratix.events.PlacedEffect;
import io.narratix.events.ScoredScene;
import io.narratix.events.SpokenLine;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tracks' lists as the script of a mix. */
record ScriptReader(List<SpokenLine> lines, List<ScoredScene> scenes, List<PlacedEffect> effects) {

    Script script(Commission commission, Manuscript manuscript) {
        Cues cues = new Cues(
                lines.stream().map(ScriptReader::line).toList(),
                scenes.stream().map(ScriptReader::scene).toList(),
                effects.stream().map(ScriptReader::effect).toList());
        List<String> credits = clips().map(Clip::getCredits)
                .filter(credit -> !credit.isBlank())
                .flatMap(String::lines)
                .distinct()
                .toList();
        Wishes wishes = new Wishes(Mastering.DRAMA, commission.getOptions().getFlac(), credits);
        return new Script(commission.getTitle(), manuscript, cues, wishes);
    }

    /** Every clip that is heard, more than once if it is shared. */
    Stream<Clip> clips() {
        return Stream.of(
                        lines.stream().map(SpokenLine::getClip),
                        scenes.stream().map(ScoredScene::getMusic),
                        scenes.stream().map(ScoredScene::getBed),
                        effects.stream().map(PlacedEffect::getClip))
                .flatMap(clips -> clips)
                .filter(Objects::nonNull);
    }

    private static SpeechCue line(SpokenLine line) {
        return new SpeechCue(
                line.getLine(),
                new Span(line.getStart(), line.getEnd()),
                named(LineKind.class, line.getKind(), LineKind.NARRATION),
                new Speaker(line.getSpeaker(), line.getSpeakerName(), line.getVoice()),
                Optional.ofNullable(line.getClip()).map(clip -> take(clip, line.getDelivery())));
    }

    private static Take take(Clip clip, @Nullable Delivery delivery) {
        Force force = delivery == null ? Force.NORMAL : named(Force.class, delivery.getLoudness(), Force.NORMAL);
        List<WordTime> words = clip.getWords().stream()
                .map(word -> new WordTime(
                        word.getWord(), Duration.ofMillis(word.getStartMs()), Duration.ofMillis(word.getEndMs())))
                .toList();
        return new Take(ref(clip), force, words);
    }

    private static SceneCue scene(ScoredScene scene) {
        return new SceneCue(
                scene.getScene(),
                new WordRange(scene.getFirstWord(), scene.getLastWord()),
                scene.getMood(),
                Optional.ofNullable(scene.getMusic()).map(ScriptReader::ref),
                Optional.ofNullable(scene.getBed()).map(ScriptReader::ref));
    }

    private static EffectCue effect(PlacedEffect effect) {
        return new EffectCue(
                effect.getEffect(),
                effect.getName(),
                effect.getRank(),
                new WordRange(effect.getFirstWord(), effect.getLastWord()),
                ref(effect.getClip()));
    }

    private static ClipRef ref(Clip clip) {
        return new ClipRef(URI.create(clip.getAudio().getUri()), clip.getAudio().getSha256());
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
