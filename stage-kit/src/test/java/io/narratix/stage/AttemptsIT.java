package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.narratix.events.Artifact;
import io.narratix.events.Charge;
import io.narratix.events.Clip;
import io.narratix.events.Failure;
import io.narratix.events.Fallback;
import io.narratix.events.LineIdentified;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Alternatives and money, with a real ledger and real accounts. */
class AttemptsIT {

    private static final DataSource DATABASE = TestWorld.freshLedger();
    private static final PriceList PRICES = new PriceList(
            LocalDate.of(2026, 11, 22),
            List.of(new PriceList.Price("shop", "*", "pieces", new BigDecimal("0.50"), 1)),
            List.of());

    private final String run = UUID.randomUUID().toString();
    private final RecordCodec codec =
            RecordCodec.of(RegistrySettings.of(TestWorld.backbone().registry().url()));
    private final FolderArtifacts artifacts = new FolderArtifacts(Path.of("target", "attempts-artifacts"));
    private final Accounts accounts = new Accounts(JdbcClient.create(DATABASE));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    private final StageContext context = context();
    private final List<Integer> asked = new ArrayList<>();
    private final List<Integer> generations = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    /** What one provider does when it is asked. */
    private interface Answer {
        Clip to(Meter meter) throws ProviderFault, InterruptedException;
    }

    @Test
    void asksTheNextProviderAfterTheFirstHasFailedForGood() throws Exception {
        handle(task(true, false), number -> number == 0 ? refusing() : made("offline"));

        assertThat(asked).containsExactly(0, 1);
        assertThat(said).containsExactly("offline");
        assertThat(accounts.fallbacksOf(run)).singleElement().satisfies(fallback -> {
            assertThat(fallback).extracting(Fallback::getFrom, Fallback::getTo).containsExactly("shop", "provider 1");
            assertThat(fallback.getReason()).contains("wrong key");
        });
    }

    @Test
    void asksTheFirstProviderAgainInAnotherRunAfterAStandIn() throws Exception {
        Task task = task(true, false);
        handle(task, number -> number == 0 ? refusing() : made("offline"));

        Task next = new Task(UUID.randomUUID().toString(), task.item(), task.inputHash(), task.paid());
        handle(next, number -> made("shop"));
        handle(task, number -> made("never"));

        assertThat(said).containsExactly("offline", "shop", "shop");
    }

    @Test
    void doesNotAskAnotherPaidProviderOnceThePaidTriesAreUsedUp() throws Exception {
        Answer silent = meter -> {
            throw ProviderFault.ambiguous("shop", "no answer", null);
        };
        handle(task(true, true, false), number -> number < 2 ? silent : made("offline"));

        assertThat(asked).containsExactly(0, 0, 2);
        assertThat(said).containsExactly("offline");
    }

    @Test
    void givesEveryTryAGenerationOfItsOwn() throws Exception {
        Answer silent = meter -> {
            throw ProviderFault.ambiguous("shop", "no answer", null);
        };
        handle(task(true, false), number -> number == 0 ? silent : made("offline"));

        assertThat(generations).hasSize(3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void makesAnewWhatHasBeenDamagedSinceItWasRecorded() throws Exception {
        Task task = task(true);
        Artifact audio = artifacts.put(task.item().getBytes(UTF_8), "audio/wav");
        handle(
                task,
                number -> meter ->
                        Clip.newBuilder().setAudio(audio).setProvider("first").build());
        Files.write(Path.of(URI.create(audio.getUri())), new byte[(int) audio.getBytes()]);

        handle(task, number -> made("second"));
        handle(task, number -> made("never"));

        assertThat(said).containsExactly("first", "second", "second");
    }

    @Test
    void makesAnewWhatTheStoreHasLostSinceItWasRecorded() throws Exception {
        Task task = task(true);
        Artifact audio = artifacts.put(task.item().getBytes(UTF_8), "audio/wav");
        handle(
                task,
                number -> meter ->
                        Clip.newBuilder().setAudio(audio).setProvider("first").build());
        Files.delete(Path.of(URI.create(audio.getUri())));

        handle(task, number -> made("second"));
        handle(task, number -> made("never"));

        assertThat(said).containsExactly("first", "second", "second");
    }

    @Test
    void countsAsSpentWhatIsStillSetAsideWhenARunIsClosed() {
        String run = UUID.randomUUID().toString();
        accounts.reserve(run, BigDecimal.valueOf(4));
        accounts.reserve(run, BigDecimal.valueOf(2));
        accounts.close(run, "completed");
        assertThat(reservedAndSpent(run)).containsExactly(0.0, 6.0);

        Usage used = new Usage("shop", "goods", "pieces", 1);
        accounts.settle(
                new Task(run, "line 1", "hash", true),
                "voice-svc",
                BigDecimal.valueOf(2),
                List.of(new Accounts.Booking(used, BigDecimal.ONE, false)));

        assertThat(reservedAndSpent(run)).containsExactly(0.0, 5.0);
    }

    private List<Double> reservedAndSpent(String run) {
        return JdbcClient.create(DATABASE)
                .sql("select reserved_usd, spent_usd from accounts.run where run_id = :run")
                .param("run", run)
                .query((row, number) -> List.of(row.getDouble(1), row.getDouble(2)))
                .single();
    }

    @Test
    void saysWhatEveryProviderFailedWith() throws Exception {
        handle(task(true, false), number -> refusing());

        assertThat(said).containsExactly("wrong key; then wrong key");
    }

    @Test
    void chargesWhatWasUsedAndGivesBackWhatWasNot() throws Exception {
        handle(task(true), number -> meter -> {
            meter.reserve(pieces(4)).release();
            meter.reserve(pieces(3)).settle(pieces(2));
            meter.reserve(pieces(1)).presume();
            return clip("shop");
        });

        assertThat(accounts.chargesOf(run))
                .containsExactly(new Charge("voice-svc", "shop", "saw", "pieces", 3.0, 1.5, 2));
    }

    @Test
    void stopsPayingWhenTheBudgetIsReached() throws Exception {
        Task task = new Task(run, "line 1", UUID.randomUUID().toString(), List.of(true), OptionalDouble.of(1.0));
        handle(task, number -> meter -> {
            meter.reserve(pieces(2)).settle(pieces(2));
            meter.reserve(pieces(1));
            return clip("shop");
        });

        assertThat(said).singleElement().asString().contains("budget does not allow another call of about $0.5000");
    }

    @Test
    void refusesWhatHasNoPriceIfTheRunHasABudget() throws Exception {
        Task task = new Task(run, "line 1", UUID.randomUUID().toString(), List.of(true), OptionalDouble.of(1.0));
        handle(task, number -> meter -> {
            meter.reserve(new Usage("other", "saw", "pieces", 1));
            return clip("other");
        });

        assertThat(said).singleElement().asString().contains("no price for the pieces of saw");
    }

    @Test
    void startsNoPaidCallAndNoStandInOnceTheRunIsOver() throws Exception {
        handle(task(true, false), number -> meter -> {
            accounts.close(run, "failed: line 7");
            meter.reserve(pieces(1));
            return clip("shop");
        });

        assertThat(asked).containsExactly(0);
        assertThat(said).singleElement().asString().contains("the run is over (failed: line 7)");
    }

    @Test
    void takesTheMoneyBackFromACallWhoseRunWasClosedWhileItWaitedItsTurn() throws Exception {
        handle(task(true), number -> meter -> {
            Reservation waiting = meter.reserve(pieces(1));
            waiting.stillStands();
            accounts.close(run, "cancelled");
            waiting.stillStands();
            return clip("shop");
        });

        assertThat(said).singleElement().asString().contains("the run is over (cancelled)");
        assertThat(JdbcClient.create(DATABASE)
                        .sql("select reserved_usd + spent_usd from accounts.run where run_id = :run")
                        .param("run", run)
                        .query(BigDecimal.class)
                        .single())
                .isZero();
    }

    @Test
    void countsNoChargeThatCameAfterTheRunWasClosed() throws Exception {
        handle(task(true), number -> meter -> {
            Reservation late = meter.reserve(pieces(1));
            accounts.close(run, "completed");
            late.settle(pieces(1));
            return clip("shop");
        });

        assertThat(accounts.chargesOf(run)).isEmpty();
    }

    private void handle(Task task, IntFunction<Answer> providers) throws InterruptedException {
        new WorkHandler<>(new Bench(task, providers), Clip.class, new Recorder<>(context, transaction), context)
                .handle(new LineIdentified(), new SilentOutbox());
    }

    private Task task(Boolean... paid) {
        return new Task(run, "line 1", UUID.randomUUID().toString(), List.of(paid));
    }

    private static Usage pieces(int number) {
        return new Usage("shop", "saw", "pieces", number);
    }

    private static Clip clip(String provider) {
        return Clip.newBuilder().setProvider(provider).build();
    }

    private static Answer made(String provider) {
        return meter -> clip(provider);
    }

    private static Answer refusing() {
        return meter -> {
            throw ProviderFault.permanent("shop", "wrong key");
        };
    }

    private StageContext context() {
        ResultCodec results = new ResultCodec(codec);
        Outages outages = new Outages(wait -> {});
        JdbcClient database = JdbcClient.create(DATABASE);
        Ledger ledger = new Ledger(database, results, new Leases(database, Duration.ofSeconds(45)), 2);
        Announcer announcer = new Announcer(
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()),
                codec,
                InstantSource.system());
        RunMeter.Cashier cashier = new RunMeter.Cashier("voice-svc", accounts, PRICES, outages);
        Progress progress = new Progress("voice-svc", announcer, new SimpleMeterRegistry());
        return new StageContext(
                "voice-svc",
                ledger,
                results,
                RetryPolicy.attempts(4),
                progress,
                outages,
                wait -> {},
                cashier,
                new Whole(artifacts));
    }

    private final class Bench implements Stage<LineIdentified, Clip> {

        private final Task task;
        private final IntFunction<Answer> providers;

        private Bench(Task task, IntFunction<Answer> providers) {
            this.task = task;
            this.providers = providers;
        }

        @Override
        public Task taskOf(LineIdentified event) {
            return task;
        }

        @Override
        public String providerOf(int alternative) {
            return "provider " + alternative;
        }

        @Override
        public Clip work(LineIdentified event, Desk desk) throws ProviderFault, InterruptedException {
            asked.add(desk.alternative());
            generations.add(desk.generation());
            return providers.apply(desk.alternative()).to(desk.meter());
        }

        @Override
        public void announce(LineIdentified event, Clip result, Outbox outbox) {
            said.add(result.getProvider());
        }

        @Override
        public void announceFailure(LineIdentified event, Failure failure, Outbox outbox) {
            said.add(failure.getReason());
        }
    }

    private static final class SilentOutbox implements Outbox {

        @Override
        public <V extends SpecificRecord> void announce(io.narratix.schemas.Topic<V> topic, String key, V event) {}
    }
}
