package io.narratix.assembly.join;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.RunState;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.Topics;
import io.narratix.stage.Stamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a verdict once for each run: as soon as the run's state allows it, or when the clock says that enough has been
 * waited. What comes in for the run later is not proposed again.
 */
final class VerdictWatch implements Processor<String, RunState, String, AssemblyRequested> {

    static final String OPEN = "open-runs";
    static final String DECIDED = "decided-runs";

    private static final Duration LOOK_AT_THE_CLOCK = Duration.ofSeconds(1);

    private final Deadlines deadlines;
    private ProcessorContext<String, AssemblyRequested> context;
    private KeyValueStore<String, RunState> open;
    private KeyValueStore<String, Long> decided;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    VerdictWatch(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void init(ProcessorContext<String, AssemblyRequested> given) {
        context = given;
        open = given.getStateStore(OPEN);
        decided = given.getStateStore(DECIDED);
        context.schedule(LOOK_AT_THE_CLOCK, PunctuationType.WALL_CLOCK_TIME, this::proposeOverdue);
    }

    @Override
    public void process(Record<String, RunState> record) {
        if (record.value() == null || decided.get(record.key()) != null) {
            return;
        }
        long now = context.currentSystemTimeMs();
        RunState run = seen(open.get(record.key()), record.value(), now);
        open.put(record.key(), run);
        propose(record.key(), run, now, record.headers());
    }

    private void proposeOverdue(long now) {
        List<KeyValue<String, RunState>> waiting = new ArrayList<>();
        try (KeyValueIterator<String, RunState> runs = open.all()) {
            runs.forEachRemaining(waiting::add);
        }
        waiting.forEach(run -> propose(run.key, run.value, now, new RecordHeaders()));
    }

    private void propose(String runId, RunState run, long now, Headers cause) {
        Proposal.of(run, now, deadlines).ifPresent(proposal -> {
            Stamp.put(Topics.ASSEMBLY_REQUESTED, runId, proposal, now);
            Record<String, AssemblyRequested> proposed = new Record<>(runId, proposal, now);
            TenantHeader.put(proposed.headers(), TenantHeader.in(cause));
            context.forward(proposed);
            decided.put(runId, now);
            open.delete(runId);
        });
    }

    private static RunState seen(@Nullable RunState before, RunState run, long now) {
        long voicesBefore = before == null ? 0 : before.getVoicesAt();
        return RunState.newBuilder(run)
                .setSeenAt(before == null ? now : before.getSeenAt())
                .setVoicesAt(voicesBefore == 0 && run.getVoices() != null ? now : voicesBefore)
                .build();
    }
}
