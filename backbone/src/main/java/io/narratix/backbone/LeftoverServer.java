package io.narratix.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that went on when the process that had started it was killed. */
final class LeftoverServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftoverServer() {}

    /** Ends it, so that a new one can work on the same data; nothing that was committed is lost. */
    static void end(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = server(pidFile);
        if (server.isPresent()) {
            end(server.get());
        }
        // The number may by now belong to somebody else, for whom PostgreSQL would wait in vain.
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> server(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(LeftoverServer::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).stream()
                .anyMatch(name -> name.toString().startsWith("postgres"));
    }

    private static void end(ProcessHandle server) throws IOException {
        server.destroy();
        if (!ended(server)) {
            server.destroyForcibly();
            if (!ended(server)) {
                throw new IOException(
                        "a PostgreSQL left over from an earlier run does not end: process " + server.pid());
            }
        }
    }

    private static boolean ended(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
