package io.narratix.voice;

import io.narratix.events.Failure;
import io.narratix.events.SpokenLine;
import io.narratix.events.StageTiming;
import io.narratix.events.TextAnalyzed;
import io.narratix.events.VoicesDone;
import io.narratix.schemas.Topics;
import io.narratix.stage.Closing;
import io.narratix.stage.Outbox;
import io.narratix.stage.Place;
import io.narratix.stage.RecordLists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When every line is spoken, or the first one has failed for good: a drama that lacks a line is none. */
final class VoicesClosing implements Closing<TextAnalyzed, SpokenLine> {

    private final RecordLists lists;

    VoicesClosing(RecordLists lists) {
        this.lists = lists;
    }

    @Override
    public Expectation expectationOf(TextAnalyzed manifest) {
        int lines = manifest.getStatus().equals("OK") ? manifest.getLines() : 0;
        return new Expectation(Place.setOf(manifest.getRunId(), manifest.getGeneration()), lines);
    }

    @Override
    public boolean failsAtOnce() {
        return true;
    }

    @Override
    public void announceDone(Closed<TextAnalyzed, SpokenLine> closed, Outbox outbox) {
        Failure failure = failure(closed);
        VoicesDone.Builder done = VoicesDone.newBuilder()
                .setRunId(closed.runId())
                .setCommission(
                        closed.manifest() == null ? null : closed.manifest().getCommission())
                .setLines(closed.members().size())
                .setTimings(timings(closed));
        if (failure == null) {
            done.setClips(lists.put(SpokenLine.class, closed.entries()));
        } else {
            done.setStatus("FAILED").setFailure(failure);
        }
        outbox.announce(Topics.VOICES_DONE, closed.runId(), done.build());
    }

    private static @Nullable Failure failure(Closed<TextAnalyzed, SpokenLine> closed) {
        TextAnalyzed manifest = closed.manifest();
        if (manifest != null && manifest.getStatus().equals("FAILED")) {
            return manifest.getFailure() == null ? unexplained() : manifest.getFailure();
        }
        return closed.firstFailure().orElse(null);
    }

    private static Failure unexplained() {
        return Failure.newBuilder()
                .setStage("text-analysis-svc")
                .setKind("BUG")
                .setReason("the text analysis failed without saying why")
                .build();
    }

    private static List<StageTiming> timings(Closed<TextAnalyzed, SpokenLine> closed) {
        List<StageTiming> timings = new ArrayList<>();
        TextAnalyzed manifest = closed.manifest();
        if (manifest != null && manifest.getCommission() != null) {
            timings.add(new StageTiming(
                    "text-analysis-svc",
                    manifest.getCommission().getAcceptedAt(),
                    manifest.getOccurredAt(),
                    manifest.getLines()));
        }
        timings.add(new StageTiming(
                "voice-svc",
                closed.begunAt().toEpochMilli(),
                closed.closedAt().toEpochMilli(),
                closed.members().size()));
        return timings;
    }
}
