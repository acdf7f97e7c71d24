package io.narratix.faults.campaign;

import io.narratix.fakeproviders.script.Script;
import io.narratix.faults.outside.Mishaps;
import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.faults.rig.TcpProxy.Weather;
import io.narratix.faults.rig.Wait;
import io.narratix.stage.Milestone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The verbs of a scenario, and what it leaves to be expected. */
final class Act {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final Rig rig;
    private final Witnesses witnesses;
    private final Extent extent;
    private final Stories stories;
    private final Random random;
    private final Mishaps mishaps = new Mishaps();
    private final Expectations expectations = new Expectations();
    private final Map<RecordMetadata, Integer> poison = new HashMap<>();
    private long mendedAt = System.nanoTime();

    Act(Rig rig, Witnesses witnesses, Extent extent, long seed) {
        this.rig = rig;
        this.witnesses = witnesses;
        this.extent = extent;
        this.stories = new Stories(seed);
        this.random = new Random(seed);
    }

    Rig rig() {
        return rig;
    }

    Witnesses outside() {
        return witnesses;
    }

    Extent extent() {
        return extent;
    }

    Random random() {
        return random;
    }

    Mishaps mishaps() {
        return mishaps;
    }

    /** What the providers do from now on, in the stand-in's own language. */
    void providers(String script) {
        rig.providers().script(Script.parse(script));
    }

    /** Every call lasts so long. */
    void providersTake(Duration each) {
        providers("rules: [{latency: %dms}]".formatted(each.toMillis()));
    }

    List<String> submit(int texts) throws InterruptedException {
        return submit(texts, Ending.COMPLETED);
    }

    List<String> submit(int texts, Ending ending) throws InterruptedException {
        List<String> runs = new ArrayList<>();
        for (int text = 0; text < texts; text++) {
            runs.add(submit(stories.next(), ending));
        }
        return runs;
    }

    String submit(String story, Ending ending) throws InterruptedException {
        String textId = "tale-%s".formatted(UUID.randomUUID());
        return submit(textId, 1, story, ending);
    }

    String submit(String textId, int attempt, String story, Ending ending) throws InterruptedException {
        String run = witnesses.post().submit(textId, attempt, story);
        expect(run, ending);
        return run;
    }

    /** For a tenant. */
    List<String> submitFor(String tenant, int texts) throws InterruptedException {
        List<String> runs = new ArrayList<>();
        for (int text = 0; text < texts; text++) {
            String run = witnesses.post().submitFor(tenant, "tale-%s".formatted(UUID.randomUUID()), stories.next());
            expect(run, Ending.COMPLETED);
            runs.add(run);
        }
        return runs;
    }

    String story() {
        return stories.next();
    }

    /** A run that was accepted, by whatever way it came. */
    void expect(String run, Ending ending) {
        witnesses.accepted().add(run);
        expectations.expect(run, ending);
    }

    /** Puts on a topic what so many consumers cannot read. */
    void poison(String topic, byte @Nullable [] key, byte @Nullable [] value, int readers) throws InterruptedException {
        poison.put(witnesses.post().put(topic, key, value), readers);
    }

    void kill(Service service) throws InterruptedException {
        mishaps.happens(service);
        rig.service(service).kill();
        mishaps.happens(service);
    }

    /** Tells it to end, which it does in good order. */
    void end(Service service) throws InterruptedException {
        end(rig.service(service));
    }

    void end(ServiceProcess process) throws InterruptedException {
        check(process.terminate(DRAIN), "%s did not end within 30 s of SIGTERM".formatted(process.service()));
    }

    /** With other settings than the rig's. */
    void restart(Service service, String... settings) throws InterruptedException {
        end(service);
        start(service, settings);
    }

    void start(Service service, String... settings) throws InterruptedException {
        rig.service(service).start(settings);
        rig.service(service).awaitReady();
        mended();
    }

    /** The service dies when an item next gets there, and is started again. */
    void dieAt(Service service, Milestone milestone) throws InterruptedException {
        ServiceProcess process = rig.service(service);
        process.dieAt(milestone);
    }

    void awaitDeath(Service service) throws InterruptedException {
        Wait.until(service + " has died", PATIENCE, () -> !rig.service(service).isAlive());
        mishaps.happens(service);
    }

    void turn(Rig.Dependency dependency, Weather weather) {
        mishaps.happensToAll();
        rig.proxy(dependency).turn(weather);
        mended();
    }

    /** From now on it takes to recover. */
    void mended() {
        mendedAt = System.nanoTime();
    }

    long mendedAt() {
        return mendedAt;
    }

    /** Waits until a service has so many calls at the provider, answered or not. */
    void awaitCalls(Service service, int calls) throws InterruptedException {
        await(
                "%d calls of %s".formatted(calls, service),
                () -> witnesses.wallet().calls().list().stream()
                                .filter(call -> call.endpoint().equals(service.endpoint()))
                                .count()
                        >= calls);
    }

    void await(String what, Wait.Condition condition) throws InterruptedException {
        await(what, PATIENCE, condition);
    }

    void await(String what, Duration patience, Wait.Condition condition) throws InterruptedException {
        Wait.until(what, patience, condition);
    }

    void rest(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** A moment between nothing and the time. */
    void restAtRandom(Duration most) throws InterruptedException {
        Thread.sleep(random.nextInt((int) most.toMillis() + 1));
    }

    /** Says what does not hold. */
    void check(boolean holds, String complaint) {
        expectations.check(holds, complaint);
    }

    Set<String> runs() {
        return expectations.runs();
    }

    void awaitVerdicts() throws InterruptedException {
        await("all verdicts", () -> witnesses.verdicts().areIn(runs()));
    }

    /** How often each item of a service was paid, the most first. */
    List<Integer> paidPerItem(Service service) {
        return witnesses.wallet().paid(service).byItem().values().stream()
                .map(List::size)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    List<String> complaints() {
        return expectations.complaints(witnesses.verdicts().of(runs()));
    }

    Map<RecordMetadata, Integer> poison() {
        return poison;
    }

    static IntStream times(int count) {
        return IntStream.range(0, count);
    }
}
