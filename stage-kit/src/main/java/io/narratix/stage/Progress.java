package io.narratix.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.narratix.events.StageProgress;
import io.narratix.schemas.Topics;
import java.util.Locale;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells and counts what a stage is at, item by item. Nobody waits for it and nothing depends on it. */
final class Progress {

    enum State {
        EXPECTED,
        STARTED,
        FINISHED,
        RECALLED,
        RETRIED,
        FELL_BACK,
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final String service;
    private final Announcer announcer;
    private final MeterRegistry meters;

    Progress(String service, Announcer announcer, MeterRegistry meters) {
        this.service = service;
        this.announcer = announcer;
        this.meters = meters;
    }

    void tell(Task task, State state, String detail) {
        tell(task.runId(), task.item(), state, 1, detail);
    }

    /** How many items a run has at this stage. */
    void expect(String runId, int items) {
        tell(runId, "", State.EXPECTED, items, "");
    }

    private void tell(String runId, String item, State state, int items, String detail) {
        meters.counter("narratix.items", "stage", service, "state", state.name().toLowerCase(Locale.ROOT))
                .increment(items);
        StageProgress told = StageProgress.newBuilder()
                .setRunId(runId)
                .setStage(service)
                .setItem(item)
                .setState(state.name())
                .setItems(items)
                .setDetail(detail)
                .build();
        try {
            announcer.stamp(Topics.STAGE_PROGRESS, runId, told);
            Future<?> unused = announcer.send(Topics.STAGE_PROGRESS, runId, told, "");
        } catch (RuntimeException untold) {
            LOG.debug("Progress could not be told", untold);
        }
    }
}
