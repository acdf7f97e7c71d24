package io.narratix.faults.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own that can be ended, frozen and woken from outside. */
final class Jvm {

    private static final List<String> SMALL = List.of(
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "--add-exports",
            "java.desktop/com.sun.media.sound=ALL-UNNAMED");

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private final Process process;

    private Jvm(Process process) {
        this.process = process;
    }

    /** Starts a main class with the class path of the rig; what it says is appended to the log. */
    static Jvm start(String main, List<String> properties, List<String> arguments, Path log) {
        return start(main, properties, arguments, Surroundings.ORDINARY, log);
    }

    /** What a JVM is started in. */
    record Surroundings(Map<String, String> environment, Optional<Path> classes, List<String> options) {

        static final Surroundings ORDINARY = new Surroundings(Map.of(), Optional.empty(), List.of());

        /** Has this in its environment besides what we have. */
        static Surroundings of(Map<String, String> environment) {
            return new Surroundings(environment, Optional.empty(), List.of());
        }

        /** Has these classes instead of ours of the same names. */
        static Surroundings of(Path classes) {
            return new Surroundings(Map.of(), Optional.of(classes), List.of());
        }

        /** Has so much memory for its objects. */
        static Surroundings ofHeap(int mebibytes) {
            return new Surroundings(Map.of(), Optional.empty(), List.of("-Xmx%dm".formatted(mebibytes)));
        }
    }

    static Jvm start(
            String main, List<String> properties, List<String> arguments, Surroundings surroundings, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(surroundings.options());
        properties.forEach(property -> command.add("-D" + property));
        String classPath = surroundings.classes().map(own -> own + ":").orElse("") + classPath();
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(surroundings.environment());
            Process process = builder.start();
            // Whoever breaks the campaign off leaves nothing running behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Jvm(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module's classes and the libraries that the build has put beside them. */
    private static String classPath() {
        Path target = Path.of("target").toAbsolutePath();
        return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}; comes back when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code SIGTERM}; whether the process ended by itself in time. */
    boolean terminate(Duration patience) throws InterruptedException {
        process.destroy();
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void freeze() {
        signal("STOP");
    }

    void wake() {
        signal("CONT");
    }

    /** What the heap holds after a full collection; the JDK's jcmd has it counted. */
    long liveBytes() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException("jcmd does not say what the heap holds: " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    private void signal(String name) {
        Signals.send(process.pid(), name);
    }
}
