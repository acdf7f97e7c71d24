package io.narratix.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Force;
import io.narratix.assembly.script.LineKind;
import io.narratix.assembly.script.Script;
import io.narratix.assembly.script.SpeechCue;
import io.narratix.assembly.script.Take;
import io.narratix.assembly.script.WordRange;
import io.narratix.events.Artifact;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Clip;
import io.narratix.events.Commission;
import io.narratix.events.Delivery;
import io.narratix.events.Options;
import io.narratix.events.PlacedEffect;
import io.narratix.events.ScoredScene;
import io.narratix.events.SpokenLine;
import io.narratix.events.WordTime;
import io.narratix.manuscript.Span;
import io.narratix.stage.RecordLists;
import io.narratix.testkit.MemoryArtifacts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngredientsTest {

    private static final String STORY = "\"Hush!\" said Ann. A bell rang.";

    private final MemoryArtifacts artifacts = new MemoryArtifacts();
    private final RecordLists lists = new RecordLists(artifacts);
    private final Clip hush = clip("hush", "");
    private final Clip strings = clip("strings", "Fluid, MIT\nSomebody, CC0");
    private final Clip rain = clip("rain", "Somebody, CC0");
    private final Clip bell = clip("bell", "Bellmaker, CC-BY");

    @Test
    void readsLinesAsTheyWereSpoken() throws IOException {
        SpeechCue line = script().cues().lines().get(0);

        assertThat(line.line()).isEqualTo(1);
        assertThat(line.span()).isEqualTo(new Span(0, 8));
        assertThat(line.kind()).isEqualTo(LineKind.DIALOGUE);
        assertThat(line.speaker().name()).isEqualTo("Ann");
        Take take = line.take().orElseThrow();
        assertThat(take.force()).isEqualTo(Force.WHISPER);
        assertThat(take.words()).singleElement().satisfies(word -> {
            assertThat(word.word()).isEqualTo(1);
            assertThat(word.start()).isEqualTo(Duration.ofMillis(40));
            assertThat(word.end()).isEqualTo(Duration.ofMillis(310));
        });
    }

    @Test
    void keepsALineThatMakesNoSound() throws IOException {
        assertThat(script().cues().lines().get(1).take()).isEmpty();
    }

    @Test
    void takesWordsThatItDoesNotKnowForTheOrdinary() throws IOException {
        SpeechCue line = script().cues().lines().get(2);

        assertThat(line.kind()).isEqualTo(LineKind.NARRATION);
        assertThat(line.take().orElseThrow().force()).isEqualTo(Force.NORMAL);
    }

    @Test
    void readsScenesWithAndWithoutABed() throws IOException {
        assertThat(script().cues().scenes())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.words()).isEqualTo(new WordRange(1, 3));
                            assertThat(first.music()).contains(ref(strings));
                            assertThat(first.bed()).contains(ref(rain));
                        },
                        second -> {
                            assertThat(second.music()).isEmpty();
                            assertThat(second.bed()).contains(ref(rain));
                        });
    }

    @Test
    void readsEffectsOnTheirWords() throws IOException {
        assertThat(script().cues().effects()).singleElement().satisfies(effect -> {
            assertThat(effect.name()).isEqualTo("bell");
            assertThat(effect.words()).isEqualTo(new WordRange(5, 6));
            assertThat(effect.clip()).isEqualTo(ref(bell));
        });
    }

    @Test
    void creditsEverybodyOnceInTheOrderOfTheirAppearance() throws IOException {
        assertThat(script().wishes().credits()).containsExactly("Fluid, MIT", "Somebody, CC0", "Bellmaker, CC-BY");
    }

    @Test
    void opensTheClipsThatTheScriptNames() throws IOException {
        Ingredients ingredients = Ingredients.of(request(), artifacts);

        try (InputStream audio = ingredients.clips().open(ref(bell))) {
            assertThat(audio.readAllBytes()).isEqualTo("bell".getBytes(UTF_8));
        }
    }

    @Test
    void doesWithoutMusicAndEffects() throws IOException {
        AssemblyRequested speechAlone = AssemblyRequested.newBuilder(request())
                .setMusic(null)
                .setEffects(null)
                .build();

        Script script = Ingredients.of(speechAlone, artifacts).script();

        assertThat(script.cues().lines()).hasSize(3);
        assertThat(script.cues().scenes()).isEmpty();
        assertThat(script.cues().effects()).isEmpty();
    }

    @Test
    void saysWhichListIsMissing() {
        Artifact lost = new Artifact("memory:lost", "lost", 1L, "application/octet-stream");

        assertThatThrownBy(() -> Ingredients.of(
                        AssemblyRequested.newBuilder(request()).setVoices(lost).build(), artifacts))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("memory:lost");
    }

    private Script script() throws IOException {
        return Ingredients.of(request(), artifacts).script();
    }

    private AssemblyRequested request() {
        return AssemblyRequested.newBuilder()
                .setRunId("run")
                .setCommission(Commission.newBuilder()
                        .setTitle("Hush")
                        .setText(artifacts.put(STORY.getBytes(UTF_8), "text/plain"))
                        .setOptions(Options.newBuilder().setFlac(true).build())
                        .build())
                .setVoices(lists.put(SpokenLine.class, lines()))
                .setMusic(lists.put(ScoredScene.class, scenes()))
                .setEffects(lists.put(
                        PlacedEffect.class,
                        List.of(PlacedEffect.newBuilder()
                                .setEffect(1)
                                .setName("bell")
                                .setRank(1)
                                .setFirstWord(5)
                                .setLastWord(6)
                                .setClip(bell)
                                .build())))
                .build();
    }

    private List<SpokenLine> lines() {
        SpokenLine whispered = SpokenLine.newBuilder()
                .setLine(1)
                .setStart(0)
                .setEnd(8)
                .setKind("DIALOGUE")
                .setSpeaker("ann")
                .setSpeakerName("Ann")
                .setClip(hush)
                .setDelivery(Delivery.newBuilder().setLoudness("WHISPER").build())
                .build();
        SpokenLine silent =
                SpokenLine.newBuilder().setLine(2).setStart(8).setEnd(18).build();
        SpokenLine strange = SpokenLine.newBuilder(whispered)
                .setLine(3)
                .setStart(18)
                .setEnd(STORY.length())
                .setKind("SUNG")
                .setDelivery(Delivery.newBuilder().setLoudness("YODELLED").build())
                .build();
        return List.of(whispered, silent, strange);
    }

    private List<ScoredScene> scenes() {
        return List.of(
                new ScoredScene(1, 1, 3, "CALM", List.of("RAIN"), strings, rain),
                new ScoredScene(2, 4, 6, "CALM", List.of("RAIN"), null, rain));
    }

    private Clip clip(String name, String credits) {
        return Clip.newBuilder()
                .setAudio(artifacts.put(name.getBytes(UTF_8), "audio/wav"))
                .setDurationMs(500)
                .setWords(List.of(new WordTime(1, 40, 310)))
                .setCredits(credits)
                .build();
    }

    private static ClipRef ref(Clip clip) {
        return new ClipRef(
                java.net.URI.create(clip.getAudio().getUri()), clip.getAudio().getSha256());
    }
}
