package io.narratix.sfx;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.Failure;
import io.narratix.events.PlacedEffect;
import io.narratix.events.SfxDone;
import io.narratix.events.StageTiming;
import io.narratix.schemas.Topics;
import io.narratix.stage.Closing;
import io.narratix.stage.Outbox;
import io.narratix.stage.Place;
import io.narratix.stage.RecordLists;
import java.util.List;
import java.util.Objects;

/** When every effect is made or given up: a drama can do without its effects, so no failure closes the set early. */
final class SfxClosing implements Closing<AudioAnalyzed, PlacedEffect> {

    private final RecordLists lists;

    SfxClosing(RecordLists lists) {
        this.lists = lists;
    }

    @Override
    public Expectation expectationOf(AudioAnalyzed manifest) {
        return new Expectation(Place.setOf(manifest.getRunId(), manifest.getGeneration()), manifest.getEffects());
    }

    @Override
    public boolean failsAtOnce() {
        return false;
    }

    @Override
    public void announceDone(Closed<AudioAnalyzed, PlacedEffect> closed, Outbox outbox) {
        AudioAnalyzed manifest = Objects.requireNonNull(closed.manifest());
        Failure unheard = manifest.getFailure();
        SfxDone done = SfxDone.newBuilder()
                .setRunId(closed.runId())
                .setCommission(manifest.getCommission())
                .setStatus(unheard == null ? closed.status() : "FAILED")
                .setEffects(closed.members().size())
                .setClips(closed.entries().isEmpty() ? null : lists.put(PlacedEffect.class, closed.entries()))
                .setFailures(unheard == null ? closed.failures() : List.of(unheard))
                .setTimings(timings(closed))
                .build();
        outbox.announce(Topics.SFX_DONE, closed.runId(), done);
    }

    private static List<StageTiming> timings(Closed<AudioAnalyzed, PlacedEffect> closed) {
        return List.of(new StageTiming(
                "sfx-svc",
                closed.begunAt().toEpochMilli(),
                closed.closedAt().toEpochMilli(),
                closed.members().size()));
    }
}
