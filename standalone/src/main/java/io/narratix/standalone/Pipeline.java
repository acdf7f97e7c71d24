package io.narratix.standalone;

import io.narratix.backbone.Backbone;
import io.narratix.backbone.BackboneSettings;
import io.narratix.stage.Accounts;
import io.narratix.stage.StageKit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A backbone and the services on it, stopped when it is closed or the process is told to end, whichever comes first.
 */
final class Pipeline implements AutoCloseable {

    /** Whoever presses Ctrl-C does not wait longer than this. */
    private static final Duration STOP = Duration.ofSeconds(9);

    private static final short ONE_BROKER = 1;

    private final Path data;
    private final Backbone backbone;
    private volatile AutoCloseable services = () -> {};
    private final AtomicBoolean closed = new AtomicBoolean();
    private Optional<URI> studio = Optional.empty();

    private Pipeline(Path data, Backbone backbone) {
        this.data = data;
        this.backbone = backbone;
        stopAtTheEnd();
    }

    /** Who is told to end while the backbone starts goes no further: that has seen to itself. */
    private void stopAtTheEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::closeInTime, "stop"));
        } catch (IllegalStateException ending) {
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** Everything: the backbone and the six services. */
    static Pipeline start(Path data) {
        Pipeline pipeline = backboneOnly(data);
        pipeline.run(() -> Ensemble.start(pipeline.backbone, data));
        return pipeline;
    }

    /** Everything, and the studio where it is to listen. */
    static Pipeline withStudio(Path data, StudioAddress address) {
        Pipeline pipeline = backboneOnly(data);
        Ensemble ensemble = pipeline.run(() -> Ensemble.start(pipeline.backbone, data, address.settings()));
        pipeline.studio = ensemble.studioPort().map(address::at);
        return pipeline;
    }

    /** The backbone alone, for services that run in processes of their own. */
    static Pipeline backboneOnly(Path data) {
        return new Pipeline(data, prepared(data));
    }

    /** Services that cannot be started leave no backbone behind. */
    private Ensemble run(Supplier<Ensemble> starting) {
        try {
            Ensemble ensemble = starting.get();
            services = ensemble;
            return ensemble;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    static Backbone prepared(Path data) {
        Backbone backbone = Backbone.start(data, BackboneSettings.DEFAULT.making(StageKit.topics(ONE_BROKER)));
        Signpost.takeDown(data);
        backbone.database().run(Accounts.tables());
        return backbone;
    }

    Backbone backbone() {
        return backbone;
    }

    /** Where a browser finds the studio, if there is one. */
    Optional<URI> studio() {
        return studio;
    }

    Connection connection() {
        return new Connection(
                backbone.kafka().bootstrapServers(),
                backbone.registry().url(),
                data.resolve("artifacts"),
                studio.map(Pages::at).orElseGet(Pages::afterServing));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                Signpost.takeDown(data);
                services.close();
            } catch (Exception unclean) {
                org.slf4j.LoggerFactory.getLogger(Pipeline.class).warn("The services did not stop cleanly", unclean);
            } finally {
                backbone.close();
            }
        }
    }

    private void closeInTime() {
        Thread backstop = new Thread(Pipeline::halt, "stop-backstop");
        backstop.setDaemon(true);
        backstop.start();
        close();
    }

    private static void halt() {
        try {
            Thread.sleep(STOP.toMillis());
            Runtime.getRuntime().halt(130);
        } catch (InterruptedException stoppedInTime) {
            Thread.currentThread().interrupt();
        }
    }
}
