package io.narratix.assembly.join;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the join with the application; a thread that breaks, say because the registry is away, is replaced. */
public final class JoinStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JoinStreams.class);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final long BEFORE_THE_NEXT_TRY_MS = 1_000;

    private final Supplier<Topology> topology;
    private final Properties settings;
    private volatile @Nullable KafkaStreams streams;
    private volatile boolean running;
    private Thread opening = new Thread("open-join");

    public JoinStreams(Supplier<Topology> topology, Properties settings) {
        this.topology = topology;
        this.settings = settings;
    }

    /** Comes back at once: opening the join's state takes seconds, in which the rest of the service can start. */
    @Override
    public void start() {
        running = true;
        opening = new Thread(this::open, "open-join");
        opening.start();
    }

    @Override
    public void stop() {
        running = false;
        KafkaStreams stopping = opened();
        streams = null;
        if (stopping != null) {
            // Leaving at once lets the next instance begin at once, instead of after this one's session has timed out.
            stopping.close(CloseOptions.timeout(STOP).withGroupMembershipOperation(LEAVE_GROUP));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether the join takes records: its state is restored and its partitions are assigned. */
    public boolean isReady() {
        KafkaStreams current = streams;
        return current != null && current.state() == KafkaStreams.State.RUNNING;
    }

    private void open() {
        for (boolean open = false, said = false; running && !open; said = true) {
            open = isOpened(said);
        }
    }

    /** @param said whether it is known already that it cannot be opened */
    private boolean isOpened(boolean said) {
        try {
            KafkaStreams starting = new KafkaStreams(topology.get(), settings);
            starting.setUncaughtExceptionHandler(JoinStreams::replaced);
            starting.start();
            streams = starting;
            return true;
        } catch (RuntimeException broken) {
            if (!said) {
                LOG.error("The join cannot be opened; no run gets a verdict until it can", broken);
            }
            rest();
            return false;
        }
    }

    private @Nullable KafkaStreams opened() {
        try {
            opening.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        return streams;
    }

    private static StreamThreadExceptionResponse replaced(Throwable broken) {
        LOG.warn("The join was interrupted and goes on with a new thread: {}", broken.toString());
        rest();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(BEFORE_THE_NEXT_TRY_MS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
