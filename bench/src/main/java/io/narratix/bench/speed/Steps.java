package io.narratix.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The steps of records through the stages, as the services' flight recorder saw them. */
final class Steps {

    private static final String EVENT = "narratix.Step";

    /** Moments in microseconds. */
    record Step(String service, String name, long begin, long end) {

        long lasted() {
            return end - begin;
        }
    }

    private final Map<String, List<Step>> byRun = new HashMap<>();

    private Steps() {}

    /** The options with which a JVM records them, and nothing else. */
    static List<String> options(Path data) throws IOException {
        Files.createDirectories(data);
        Path settings = data.resolve("steps.jfc");
        try (InputStream given = Objects.requireNonNull(Steps.class.getResourceAsStream("steps.jfc"))) {
            Files.write(settings, given.readAllBytes());
        }
        return List.of("-XX:StartFlightRecording=settings=%s,disk=true,dumponexit=false".formatted(settings));
    }

    /** What that process has recorded so far. */
    static Steps of(Services services, Path data) throws IOException, InterruptedException {
        Path file = data.resolve("steps.jfr");
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(services.pid()),
                        "JFR.dump",
                        "filename=" + file)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("jcmd.log").toFile())
                .start();
        if (dump.waitFor() != 0) {
            throw new IOException("The flight recording could not be had; see " + data.resolve("jcmd.log"));
        }
        return read(file);
    }

    private static Steps read(Path file) throws IOException {
        Steps steps = new Steps();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(EVENT)) {
                    steps.note(event);
                }
            }
        }
        return steps;
    }

    private void note(RecordedEvent event) {
        byRun.computeIfAbsent(event.getString("key"), any -> new ArrayList<>())
                .add(new Step(
                        event.getString("service"),
                        event.getString("step"),
                        Micros.of(event.getStartTime()),
                        Micros.of(event.getEndTime())));
    }

    List<Step> of(String runId, String service, String name) {
        return byRun.getOrDefault(runId, List.of()).stream()
                .filter(step -> step.service().equals(service) && step.name().equals(name))
                .toList();
    }

    /** Of these the one that ended last. */
    Optional<Step> last(String runId, String service, String name) {
        return of(runId, service, name).stream().max(java.util.Comparator.comparingLong(Step::end));
    }
}
