package io.narratix.music;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.Failure;
import io.narratix.events.MusicDone;
import io.narratix.events.ScoredScene;
import io.narratix.events.StageTiming;
import io.narratix.schemas.Topics;
import io.narratix.stage.Closing;
import io.narratix.stage.Outbox;
import io.narratix.stage.Place;
import io.narratix.stage.RecordLists;
import java.util.List;
import java.util.Objects;

/** When every scene is scored or given up: a drama can do without its music, so no failure closes the set early. */
final class MusicClosing implements Closing<AudioAnalyzed, ScoredScene> {

    private final RecordLists lists;

    MusicClosing(RecordLists lists) {
        this.lists = lists;
    }

    @Override
    public Expectation expectationOf(AudioAnalyzed manifest) {
        return new Expectation(Place.setOf(manifest.getRunId(), manifest.getGeneration()), manifest.getSoundscapes());
    }

    @Override
    public boolean failsAtOnce() {
        return false;
    }

    @Override
    public void announceDone(Closed<AudioAnalyzed, ScoredScene> closed, Outbox outbox) {
        AudioAnalyzed manifest = Objects.requireNonNull(closed.manifest());
        Failure unheard = manifest.getFailure();
        MusicDone done = MusicDone.newBuilder()
                .setRunId(closed.runId())
                .setCommission(manifest.getCommission())
                .setStatus(unheard == null ? closed.status() : "FAILED")
                .setScenes(closed.members().size())
                .setClips(closed.entries().isEmpty() ? null : lists.put(ScoredScene.class, closed.entries()))
                .setFailures(unheard == null ? closed.failures() : List.of(unheard))
                .setTimings(timings(closed, manifest))
                .build();
        outbox.announce(Topics.MUSIC_DONE, closed.runId(), done);
    }

    private static List<StageTiming> timings(Closed<AudioAnalyzed, ScoredScene> closed, AudioAnalyzed manifest) {
        StageTiming analysis = new StageTiming(
                "audio-analysis-svc",
                manifest.getCommission().getAcceptedAt(),
                manifest.getOccurredAt(),
                manifest.getSoundscapes() + manifest.getEffects());
        StageTiming music = new StageTiming(
                "music-svc",
                closed.begunAt().toEpochMilli(),
                closed.closedAt().toEpochMilli(),
                closed.members().size());
        return List.of(analysis, music);
    }
}
