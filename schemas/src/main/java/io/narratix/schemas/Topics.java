package io.narratix.schemas;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.AudioAnalyzed;
import io.narratix.events.DeadLetter;
import io.narratix.events.EffectGenerated;
import io.narratix.events.EffectIdentified;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.MusicDone;
import io.narratix.events.RunCancelled;
import io.narratix.events.SfxDone;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.events.StageProgress;
import io.narratix.events.TextAnalyzed;
import io.narratix.events.TextSubmitted;
import io.narratix.events.VoicesDone;
import io.narratix.events.VoicesOffered;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Every topic of the pipeline: the single place of names, value types and partition counts. */
public final class Topics {

    /** Joined topics must have the same number of partitions, so all have it. */
    public static final int PARTITIONS = 12;

    /** Keyed by textId. */
    public static final Topic<TextSubmitted> TEXT_SUBMITTED = topic("text.submitted", TextSubmitted.class);
    /** Keyed by runId. */
    public static final Topic<RunCancelled> RUN_CANCELLED = topic("run.cancelled", RunCancelled.class);
    /** Keyed by the name of the service that offers them. */
    public static final Topic<VoicesOffered> VOICES_OFFERED = topic("voices.offered", VoicesOffered.class);
    /** Keyed by runId/line. */
    public static final Topic<LineIdentified> LINE_IDENTIFIED = topic("line.identified", LineIdentified.class);
    /** Keyed by runId. */
    public static final Topic<TextAnalyzed> TEXT_ANALYZED = topic("text.analyzed", TextAnalyzed.class);
    /** Keyed by runId. */
    public static final Topic<LineSpoken> LINE_SPOKEN = topic("line.spoken", LineSpoken.class);
    /** Keyed by runId. */
    public static final Topic<VoicesDone> VOICES_DONE = topic("voices.done", VoicesDone.class);
    /** Keyed by runId/scene. */
    public static final Topic<SoundscapeIdentified> SOUNDSCAPE_IDENTIFIED =
            topic("soundscape.identified", SoundscapeIdentified.class);
    /** Keyed by runId/effect. */
    public static final Topic<EffectIdentified> EFFECT_IDENTIFIED = topic("effect.identified", EffectIdentified.class);
    /** Keyed by runId. */
    public static final Topic<AudioAnalyzed> AUDIO_ANALYZED = topic("audio.analyzed", AudioAnalyzed.class);
    /** Keyed by runId. */
    public static final Topic<MusicDone> MUSIC_DONE = topic("music.done", MusicDone.class);
    /** Keyed by runId. */
    public static final Topic<EffectGenerated> EFFECT_GENERATED = topic("effect.generated", EffectGenerated.class);
    /** Keyed by runId. */
    public static final Topic<SfxDone> SFX_DONE = topic("sfx.done", SfxDone.class);
    /** Keyed by runId. */
    public static final Topic<AssemblyRequested> ASSEMBLY_REQUESTED =
            topic("assembly.requested", AssemblyRequested.class);
    /** Keyed by runId. */
    public static final Topic<AssemblyCompleted> ASSEMBLY_COMPLETED =
            topic("assembly.completed", AssemblyCompleted.class);
    /** Keyed by runId. */
    public static final Topic<AssemblyFailed> ASSEMBLY_FAILED = topic("assembly.failed", AssemblyFailed.class);
    /** Keyed by runId. */
    public static final Topic<StageProgress> STAGE_PROGRESS = topic("stage.progress", StageProgress.class);
    /** Keyed as the record that it holds. */
    public static final Topic<DeadLetter> DEAD_LETTERS = topic("dead.letters", DeadLetter.class);

    private static final List<Topic<?>> ALL = List.of(
            TEXT_SUBMITTED,
            RUN_CANCELLED,
            VOICES_OFFERED,
            LINE_IDENTIFIED,
            TEXT_ANALYZED,
            LINE_SPOKEN,
            VOICES_DONE,
            SOUNDSCAPE_IDENTIFIED,
            EFFECT_IDENTIFIED,
            AUDIO_ANALYZED,
            MUSIC_DONE,
            EFFECT_GENERATED,
            SFX_DONE,
            ASSEMBLY_REQUESTED,
            ASSEMBLY_COMPLETED,
            ASSEMBLY_FAILED,
            STAGE_PROGRESS,
            DEAD_LETTERS);

    private Topics() {}

    public static List<Topic<?>> all() {
        return ALL;
    }

    private static <V extends SpecificRecord> Topic<V> topic(String name, Class<V> value) {
        return new Topic<>(name, value, PARTITIONS);
    }
}
