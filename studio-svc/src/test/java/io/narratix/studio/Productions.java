package io.narratix.studio;

import io.narratix.events.Artifact;
import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.CastMember;
import io.narratix.events.Character;
import io.narratix.events.Clip;
import io.narratix.events.Degradation;
import io.narratix.events.DeliveredFile;
import io.narratix.events.Delivery;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.events.StageProgress;
import io.narratix.events.TextAnalyzed;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.Topics;
import io.narratix.stage.FolderArtifacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Announces what the stages would, for one run. */
public final class Productions {

    private final Instant start = Instant.now();

    private final String textId;
    private final int attempt;
    private final FolderArtifacts artifacts;

    public Productions(Studio studio, String textId, int attempt) {
        this.textId = textId;
        this.attempt = attempt;
        this.artifacts = new FolderArtifacts(studio.place().artifacts());
    }

    public String runId() {
        return NameUuid.runId(textId, attempt);
    }

    public void progress(String stage, String item, String state, int atMs) {
        StageProgress event = StageProgress.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setOccurredAt(start.toEpochMilli() + atMs)
                .setStage(stage)
                .setItem(item)
                .setState(state)
                .setItems(state.equals("EXPECTED") ? atMs : 1)
                .setDetail(state.equals("RETRIED") ? "the provider was busy" : "")
                .build();
        Studio.announce(Topics.STAGE_PROGRESS, runId(), event);
    }

    public void line(int line, String speaker, String text) {
        CastMember member = CastMember.newBuilder()
                .setId(speaker)
                .setName(speaker)
                .setGender("FEMALE")
                .build();
        LineIdentified event = LineIdentified.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setGeneration(1)
                .setLine(line)
                .setEnd(text.length())
                .setFirstWord(1)
                .setLastWord(2)
                .setText(text)
                .setSpeaker(speaker)
                .setDelivery(Delivery.newBuilder().setEmotion("JOY").build())
                .setRoster(List.of(member))
                .build();
        Studio.announce(Topics.LINE_IDENTIFIED, runId() + "/" + line, event);
    }

    public void spoken(int line, String voice, byte[] sound) {
        Clip clip = Clip.newBuilder()
                .setAudio(artifacts.put(sound, "audio/wav"))
                .setDurationMs(1_200)
                .build();
        LineSpoken event = LineSpoken.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setGeneration(1)
                .setLine(line)
                .setVoice(voice)
                .setClip(clip)
                .build();
        Studio.announce(Topics.LINE_SPOKEN, runId(), event);
    }

    public void analyzed(int lines, String... characters) {
        List<Character> cast = java.util.Arrays.stream(characters)
                .map(id -> Character.newBuilder()
                        .setId(id)
                        .setName(id)
                        .setGender("FEMALE")
                        .setLines(1)
                        .build())
                .toList();
        TextAnalyzed event = TextAnalyzed.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setOccurredAt(start.toEpochMilli())
                .setGeneration(1)
                .setLines(lines)
                .setCharacters(cast)
                .build();
        Studio.announce(Topics.TEXT_ANALYZED, runId(), event);
    }

    public void effect(int effect, String name, int firstWord) {
        EffectIdentified event = EffectIdentified.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setGeneration(1)
                .setEffect(effect)
                .setName(name)
                .setRank(effect)
                .setFirstWord(firstWord)
                .setLastWord(firstWord)
                .setDurationMs(900)
                .build();
        Studio.announce(Topics.EFFECT_IDENTIFIED, runId() + "/" + effect, event);
    }

    public void scene(int scene, String mood) {
        SoundscapeIdentified event = SoundscapeIdentified.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setGeneration(1)
                .setScene(scene)
                .setFirstWord(1)
                .setLastWord(2)
                .setMood(mood)
                .setAmbience(List.of("RAIN"))
                .build();
        Studio.announce(Topics.SOUNDSCAPE_IDENTIFIED, runId() + "/" + scene, event);
    }

    /** The files' content is their name, except that of the given one. */
    public void completed(String title, byte[] mp3, Degradation... degraded) {
        AssemblyCompleted event = AssemblyCompleted.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setOccurredAt(Instant.now().toEpochMilli())
                .setTextId(textId)
                .setAttempt(attempt)
                .setTitle(title)
                .setFiles(List.of(
                        new DeliveredFile("final.mp3", artifacts.put(mp3, "audio/mpeg")),
                        new DeliveredFile("stems/speech.flac", file("speech", "audio/flac"))))
                .setDurationMs(61_000)
                .setIntegratedLufs(-18.1)
                .setTruePeakDbtp(-1.2)
                .setDegraded(List.of(degraded))
                .build();
        Studio.announce(Topics.ASSEMBLY_COMPLETED, runId(), event);
    }

    public void failed(String kind, String reason) {
        AssemblyFailed event = AssemblyFailed.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId())
                .setOccurredAt(Instant.now().toEpochMilli())
                .setTextId(textId)
                .setAttempt(attempt)
                .setTitle("A Tale")
                .setFailure(Failure.newBuilder()
                        .setStage("voice-svc")
                        .setKind(kind)
                        .setReason(reason)
                        .setRetryable(true)
                        .build())
                .build();
        Studio.announce(Topics.ASSEMBLY_FAILED, runId(), event);
    }

    private Artifact file(String content, String mediaType) {
        return artifacts.put(content.getBytes(StandardCharsets.UTF_8), mediaType);
    }
}
