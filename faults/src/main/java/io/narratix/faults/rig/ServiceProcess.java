package io.narratix.faults.rig;

import io.narratix.stage.Milestone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An instance of a service, in a JVM of its own. */
public final class ServiceProcess {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final Duration STARTING = Duration.ofMinutes(4);

    private final Service service;
    private final List<String> settings;
    private final Path orders;
    private final Path log;
    private final int port = freePort();
    private Jvm jvm;

    /** @param instance tells instances of the same service apart */
    ServiceProcess(Service service, String instance, List<String> settings, Path folder) {
        this.service = service;
        this.settings = settings;
        this.orders = folder.resolve(service.schema() + instance + ".orders");
        this.log = folder.resolve("logs").resolve(service.schema() + instance + ".log");
        this.jvm = launched(List.of(), Jvm.Surroundings.ORDINARY);
    }

    public Service service() {
        return service;
    }

    public long pid() {
        return jvm.pid();
    }

    public boolean isAlive() {
        return jvm.isAlive();
    }

    public void kill() throws InterruptedException {
        jvm.kill();
    }

    /** Whether it ended by itself in time. */
    public boolean terminate(Duration patience) throws InterruptedException {
        return jvm.terminate(patience);
    }

    public void freeze() {
        jvm.freeze();
    }

    public void wake() {
        jvm.wake();
    }

    /** Starts it again. */
    public void start(String... moreSettings) {
        jvm = launched(List.of(moreSettings), Jvm.Surroundings.ORDINARY);
    }

    /** Starts it again, and it takes another time for the time. */
    public void start(OffClock clock, Duration ahead, String... moreSettings) {
        jvm = launched(List.of(moreSettings), Jvm.Surroundings.of(clock.ahead(ahead)));
    }

    /** Starts it again, with so much memory for its objects. */
    public void startWithHeap(int mebibytes) {
        jvm = launched(List.of(), Jvm.Surroundings.ofHeap(mebibytes));
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it again, as a service of the next version of all events. */
    public void start(NextVersion next) {
        jvm = launched(List.of(), Jvm.Surroundings.of(next.classes()));
    }

    /** It dies when it next gets there. */
    public void dieAt(Milestone milestone) {
        order(ObedientWitness.Deed.DIE.at(milestone));
    }

    /** When it next gets there, it has no memory left for some seconds, if it lives so long. */
    public void fillHeapAt(Milestone milestone) {
        order(ObedientWitness.Deed.FILL_HEAP.at(milestone));
    }

    private void order(String deed) {
        try {
            Path draft = Files.writeString(orders.resolveSibling(orders.getFileName() + ".new"), deed);
            Files.move(draft, orders, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forgetOrders() throws IOException {
        Files.deleteIfExists(orders);
    }

    /** What its heap holds after a full collection. */
    public long liveBytes() throws IOException, InterruptedException {
        return jvm.liveBytes();
    }

    /** Whether it is up far enough to say anything about itself. */
    public boolean isListening() throws InterruptedException {
        try {
            return readiness() > 0;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** What an orchestrator would be told. */
    public boolean isReady() throws IOException, InterruptedException {
        return readiness() == 200;
    }

    private int readiness() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    public void awaitReady() throws InterruptedException {
        Wait.until(service + " is ready, or see " + log, STARTING, this::isReady);
    }

    /** The lines of its log that hold the words, since it was first started. */
    public long said(String words) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(words)).count();
        }
    }

    private Jvm launched(List<String> more, Jvm.Surroundings surroundings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
        // The last word on a setting counts: given twice, it would be a list.
        Map<String, String> last = new LinkedHashMap<>();
        Stream.concat(settings.stream(), more.stream())
                .forEach(setting -> last.put(setting.substring(0, setting.indexOf('=')), setting));
        last.values().forEach(setting -> arguments.add("--" + setting));
        return Jvm.start(service.main(), List.of(ObedientWitness.ORDERS + "=" + orders), arguments, surroundings, log);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
