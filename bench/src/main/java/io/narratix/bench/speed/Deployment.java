package io.narratix.bench.speed;

import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.brain.StoryBrain;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A backbone, and services in processes of their own that are started one by one, as in production. */
final class Deployment implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Pattern VARIABLE = Pattern.compile("export (\\w+)='?([^']*)'?");

    private final Path home;
    private final Path data;
    private final FakeProviders providers;
    private final List<Process> processes = new ArrayList<>();
    private final Map<String, String> environment;

    private Deployment(Path home, Path data, FakeProviders providers) throws IOException {
        this.home = home;
        this.data = Files.createDirectories(data);
        this.providers = providers;
        this.environment = environmentOf(launched(
                "backbone",
                Map.of(),
                List.of("-jar", jar().toString(), "backbone", "--data", data.toString()),
                ProcessBuilder.Redirect.PIPE));
    }

    /** Starts the backbone alone. */
    static Deployment start(Path home, Path data) throws IOException {
        FakeProviders providers = FakeProviders.start();
        providers.brain(new Takes(new StoryBrain()));
        try {
            return new Deployment(home, data, providers);
        } catch (IOException | RuntimeException failed) {
            providers.close();
            throw failed;
        }
    }

    FakeProviders providers() {
        return providers;
    }

    Services.Address address() {
        return new Services.Address(
                variable("NARRATIX_KAFKA"), variable("NARRATIX_REGISTRY"), Path.of(variable("NARRATIX_ARTIFACTS")));
    }

    /** One more instance; comes back when it takes work. */
    void launch(String mainClass) throws IOException, InterruptedException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of("-cp", jar().toString(), mainClass));
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=127.0.0.1");
        Rig.hiring(providers).forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
        launched(mainClass + "-" + port, environment, arguments, null);
        awaitReady(port);
    }

    @Override
    public void close() throws IOException {
        for (int i = processes.size() - 1; i >= 0; i--) {
            end(processes.get(i));
        }
        providers.close();
    }

    private Path jar() {
        return home.resolve("standalone/target/narratix.jar");
    }

    private String variable(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException("the backbone says nothing of " + name);
        }
        return value;
    }

    private Process launched(
            String name, Map<String, String> variables, List<String> arguments, ProcessBuilder.@Nullable Redirect out)
            throws IOException {
        Path log = data.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dnarratix.logs=" + data.resolve("logs")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectOutput(out == null ? ProcessBuilder.Redirect.appendTo(log.toFile()) : out);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-" + name));
        processes.add(process);
        return process;
    }

    private static Map<String, String> environmentOf(Process backbone) throws IOException {
        BufferedReader said = backbone.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null) {
            throw new IOException("The backbone did not start");
        }
        Path file = Path.of(line.substring(line.lastIndexOf(" is in ") + " is in ".length()));
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(VARIABLE::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(variable -> variable.group(1), variable -> variable.group(2)));
        }
    }

    private static void awaitReady(int port) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (long end = System.nanoTime() + STARTING.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            if (isReady(http, request)) {
                return;
            }
        }
        throw new IOException("A service is not ready after " + STARTING);
    }

    private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException impatient) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
