package io.narratix.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code serve} in a process of its own: all services, a broker and a database, as a user starts them. */
final class Services implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Pattern KAFKA = Pattern.compile("Kafka (\\S+), schema registry (\\S+)");
    private static final Pattern STORE = Pattern.compile("Artifacts are in (.+)");

    /**
     * Where they are reached.
     *
     * @param artifacts the folder of the artifact store
     */
    record Address(String kafka, String registry, Path artifacts) {}

    private final Process process;
    private final Address address;
    private final Duration untilReady;

    private Services(Process process, Address address, Duration untilReady) {
        this.process = process;
        this.address = address;
        this.untilReady = untilReady;
    }

    /**
     * Comes back when they are ready.
     *
     * @param home the repository
     * @param settings as they are set on the command line with -D
     * @param options further options of the JVM
     */
    static Services start(Path home, Path data, Map<String, String> settings, List<String> options) throws IOException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command(home, data, settings, options))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("services.err").toFile()))
                .start();
        // Whoever breaks the bench off does not leave a pipeline running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-services"));
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        Optional<Matcher> kafka = found(said, KAFKA);
        Duration untilReady = Duration.ofNanos(System.nanoTime() - begun);
        Optional<Matcher> store = found(said, STORE);
        if (kafka.isEmpty() || store.isEmpty()) {
            throw new IOException("The services did not start; see %s and %s"
                    .formatted(data.resolve("services.err"), data.resolve("logs")));
        }
        Address address = new Address(
                kafka.get().group(1), kafka.get().group(2), Path.of(store.get().group(1)));
        return new Services(process, address, untilReady);
    }

    Address address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    Duration untilReady() {
        return untilReady;
    }

    /** Mebibytes of this field of Linux' process status, such as VmRSS (now) or VmHWM (at most). */
    double memoryMiB(String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Processor time that the process has used so far; its database is a process of its own. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Matcher> found(BufferedReader said, Pattern pattern) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** With the options that {@code ./narratix} has. */
    private static List<String> command(Path home, Path data, Map<String, String> settings, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1500m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:cds*=off",
                "-Djava.awt.headless=true",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dnarratix.logs=" + data.resolve("logs")));
        Path archive = home.resolve("standalone/target/classes-%s.jsa".formatted(System.getProperty("java.version")));
        // Java 17 crashes when it records and has classes from an archive.
        if (Files.exists(archive) && options.isEmpty()) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                home.resolve("standalone/target/narratix.jar").toString(),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        return command;
    }
}
