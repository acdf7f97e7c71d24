package io.narratix.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * All that the services need of the world: Kafka, PostgreSQL and a schema registry, on one folder, for one process at a
 * time. State is kept from one start to the next, however the last run ended.
 */
public final class Backbone implements AutoCloseable {

    private static final String POSTGRES = "postgres";
    private static final String REGISTRY = "registry";

    private final EmbeddedKafka kafka;
    private final EmbeddedDatabase database;
    private final EmbeddedRegistry registry;
    private final OpenParts parts;

    private Backbone(EmbeddedKafka kafka, EmbeddedDatabase database, EmbeddedRegistry registry, OpenParts parts) {
        this.kafka = kafka;
        this.database = database;
        this.registry = registry;
        this.parts = parts;
    }

    /**
     * Starts everything on the folder and comes back when it can be used.
     *
     * @throws BackboneInUse if another process works on the folder
     * @throws BackboneFailure with a sentence if a part can't be started; nothing is left running then
     */
    public static Backbone start(Path dataDir) {
        return start(dataDir, BackboneSettings.DEFAULT);
    }

    public static Backbone start(Path dataDir, BackboneSettings settings) {
        Path folder = DataFolder.usable(dataDir);
        OpenParts parts = new OpenParts();
        try {
            parts.opened(DataFolderLock.on(folder));
            return started(folder, settings, parts);
        } catch (CompletionException e) {
            parts.close();
            throw e.getCause() instanceof BackboneFailure failure ? failure : e;
        } catch (IOException e) {
            parts.close();
            throw new BackboneFailure("The data folder %s can't be used: %s".formatted(folder, e.getMessage()), e);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /**
     * Deletes the folder with everything in it, and ends what a killed process left running on it.
     *
     * @throws BackboneInUse if a process works on the folder
     */
    public static void erase(Path dataDir) {
        if (!Files.exists(dataDir)) {
            return;
        }
        try {
            DataFolderLock lock = DataFolderLock.on(dataDir);
            try {
                LeftoverServer.end(dataDir.resolve(POSTGRES).resolve(DatabaseFolder.DATA));
                Folders.delete(dataDir);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new BackboneFailure("The data folder %s can't be deleted: %s".formatted(dataDir, e.getMessage()), e);
        }
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public EmbeddedRegistry registry() {
        return registry;
    }

    /** Stops the registry, Kafka and PostgreSQL and gives the folder free. Calling it again does nothing. */
    @Override
    public void close() {
        parts.close();
    }

    private static Backbone started(Path folder, BackboneSettings settings, OpenParts parts) {
        Executor threads = task -> new Thread(task, "backbone-start").start();
        Path postgres = folder.resolve(POSTGRES);
        CompletableFuture<EmbeddedKafka> kafka = CompletableFuture.supplyAsync(
                () -> parts.opened(EmbeddedKafka.start(folder.resolve("kafka"), settings.kafka())), threads);
        CompletableFuture<EmbeddedDatabase> database = CompletableFuture.supplyAsync(
                () -> parts.opened(
                        EmbeddedDatabase.start(postgres, settings.binaries().orElse(postgres.resolve("binaries")))),
                threads);
        CompletableFuture<EmbeddedRegistry> registry =
                database.thenApply(ready -> parts.opened(registry(folder, ready)));
        CompletableFuture<Void> topics =
                kafka.thenAcceptAsync(ready -> FirstTopics.make(ready, settings.topics()), threads);
        // All have come to an end before one of them is asked, so that none starts after the others were stopped.
        CompletableFuture.allOf(topics, registry).join();
        return new Backbone(kafka.join(), database.join(), registry.join(), parts);
    }

    private static EmbeddedRegistry registry(Path folder, EmbeddedDatabase database) {
        try {
            int port = Ports.remembered(folder.resolve("registry-port"));
            return EmbeddedRegistry.start(database.createSchemaAndRole(REGISTRY), port);
        } catch (IOException e) {
            throw new BackboneFailure("The schema registry could not be started: " + e.getMessage(), e);
        }
    }
}
