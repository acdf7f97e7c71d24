package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerIT {

    private static final Task PAID = new Task("run-1", "line 1", "hash", true);
    private static final Task FREE = new Task("run-1", "line 1", "hash", false);
    private static final Task NEXT_RUN = new Task("run-2", "line 1", "hash", true);
    private static final Failure FAILURE =
            Failure.newBuilder().setKind("PERMANENT").setReason("401").build();
    private static final byte[] RESULT = "result".getBytes(UTF_8);

    private static final JdbcClient DATABASE = JdbcClient.create(TestWorld.freshLedger());

    private final JdbcClient database = DATABASE;
    private final Leases leases = leases();
    private final Ledger ledger = ledger(leases);

    @BeforeEach
    void empties() {
        database.sql("truncate work").update();
    }

    @Test
    void givesATaskToOneOfEightWhoAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                Task task = new Task("run", "item", "hash " + round, true);
                assertThat(claimedAtOnce(task, threads))
                        .filteredOn(Claim.Held.class::isInstance)
                        .hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void beginsNothingForARunThatIsOver() {
        Task ended = new Task("ended run", "line 1", "ended", true);
        Task done = new Task("ended run", "line 2", "done before", true);
        held(done);
        ledger.record(done, RESULT, false);
        new Accounts(database).close("ended run", "cancelled");

        assertThat(ledger.claim(ended))
                .isInstanceOfSatisfying(
                        Claim.Refused.class,
                        refused -> assertThat(refused.failure().getKind()).isEqualTo("CANCELLED"));
        assertThat(ledger.claim(done)).isInstanceOf(Claim.Recalled.class);
        assertThat(ledger.claim(new Task("next run", "line 1", "ended", true))).isInstanceOf(Claim.Held.class);
    }

    @Test
    void letsOthersWaitWhileTheLeaseLasts() {
        held(PAID);

        assertThat(ledger().claim(PAID)).isInstanceOf(Claim.Busy.class);
        assertThat(ledger().claim(NEXT_RUN)).isInstanceOf(Claim.Busy.class);
    }

    @Test
    void givesTheTaskToTheNextWhenTheLeaseIsOver() {
        Claim.Held first = held(PAID);
        endLeases();

        Claim.Held second = held(PAID);

        assertThat(second.token()).isGreaterThan(first.token());
        assertThat(ledger.holds(PAID, first)).isFalse();
        assertThat(ledger.countTry(PAID, first)).isFalse();
        assertThat(ledger.holds(PAID, second)).isTrue();
    }

    @Test
    void renewsItsOwnClaimsOnly() {
        held(PAID);
        Task others = new Task("run-1", "line 2", "other hash", true);
        ledger().claim(others);
        endLeases();

        leases.renew();

        assertThat(ledger().claim(PAID)).isInstanceOf(Claim.Busy.class);
        assertThat(ledger().claim(others)).isInstanceOf(Claim.Held.class);
    }

    @Test
    void doesNotRenewWhatItHasForgotten() {
        ledger.forget(held(PAID));
        endLeases();

        leases.renew();

        assertThat(ledger().claim(PAID)).isInstanceOf(Claim.Held.class);
    }

    @Test
    void countsNoMoreThanTwoPaidTries() {
        Claim.Held claim = held(PAID);

        assertThat(ledger.countTry(PAID, claim)).isTrue();
        assertThat(ledger.countTry(PAID, claim)).isFalse();
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void triesWhatCostsNothingTenTimes() {
        Claim.Held claim = held(FREE);
        for (int tries = 2; tries <= Ledger.UNPAID_ATTEMPTS; tries++) {
            assertThat(ledger.countTry(FREE, claim)).isTrue();
        }

        assertThat(ledger.countTry(FREE, claim)).isFalse();
    }

    @Test
    void refusesWhatWasBegunTwiceAndNeverFinished() {
        held(PAID);
        endLeases();
        held(PAID);
        endLeases();

        assertThat(ledger.claim(PAID)).isInstanceOfSatisfying(Claim.Refused.class, refused -> {
            assertThat(refused.failure().getKind()).isEqualTo("AMBIGUOUS");
            assertThat(refused.failure().getRetryable()).isTrue();
            assertThat(refused.failure().getReason()).isEqualTo("line 1 was begun 2 times and never finished");
        });
    }

    @Test
    void waitsForTheLastOfItsTriesToEnd() {
        ledger.countTry(PAID, held(PAID));

        assertThat(ledger().claim(PAID)).isInstanceOf(Claim.Busy.class);
    }

    @Test
    void beginsAgainInANewRunWhatAnotherNeverFinished() {
        held(PAID);
        endLeases();
        held(PAID);
        endLeases();

        assertThat(ledger.claim(NEXT_RUN)).isInstanceOf(Claim.Held.class);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void refusesInItsRunWhatHasFailedThere() {
        held(PAID);
        ledger.recordFailure(PAID, FAILURE);

        assertThat(ledger.claim(PAID)).isEqualTo(new Claim.Refused(FAILURE));
    }

    @Test
    void triesInANewRunWhatHasFailedInAnother() {
        ledger.countTry(PAID, held(PAID));
        ledger.recordFailure(PAID, FAILURE);

        assertThat(ledger.claim(NEXT_RUN)).isInstanceOf(Claim.Held.class);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void recallsAResultInEveryRun() {
        held(PAID);
        ledger.record(PAID, RESULT, false);

        assertThat(recalled(PAID)).isEqualTo(RESULT);
        assertThat(recalled(NEXT_RUN)).isEqualTo(RESULT);
    }

    @Test
    void keepsTheFirstResultWhoeverHasIt() {
        held(PAID);
        endLeases();
        held(PAID);

        assertThat(ledger.record(PAID, RESULT, false)).isSameAs(RESULT);
        assertThat(ledger.record(PAID, "later".getBytes(UTF_8), false)).isEqualTo(RESULT);
        assertThat(recalled(PAID)).isEqualTo(RESULT);
    }

    @Test
    void takesAResultThoughItsClaimIsGone() {
        held(PAID);
        database.sql("truncate work").update();

        assertThat(ledger.record(PAID, RESULT, false)).isSameAs(RESULT);
        assertThat(recalled(PAID)).isEqualTo(RESULT);
    }

    @Test
    void keepsAResultThatAFailureComesAfter() {
        held(PAID);
        ledger.record(PAID, RESULT, false);
        ledger.recordFailure(PAID, FAILURE);

        assertThat(recalled(PAID)).isEqualTo(RESULT);
    }

    @Test
    void keepsTheClaimOfANewRunThatAnOldFailureComesAfter() {
        held(PAID);
        endLeases();
        Claim.Held next = held(NEXT_RUN);

        ledger.recordFailure(PAID, FAILURE);

        assertThat(ledger.holds(NEXT_RUN, next)).isTrue();
    }

    @Test
    void recordsAFailureOfWhatWasNeverClaimed() {
        ledger.recordFailure(PAID, FAILURE);

        assertThat(ledger.claim(PAID)).isEqualTo(new Claim.Refused(FAILURE));
    }

    @Test
    void freesAtOnceWhatIsLetGo() {
        ledger.release(PAID, held(PAID), true);
        assertThat(attempts()).isEqualTo(1);

        ledger.release(PAID, held(PAID), false);
        assertThat(attempts()).isEqualTo(1);

        assertThat(ledger.claim(PAID)).isInstanceOf(Claim.Held.class);
    }

    @Test
    void givesATryBackOnce() {
        Claim.Held claim = held(PAID);
        ledger.release(PAID, claim, false);
        ledger.release(PAID, claim, false);

        assertThat(attempts()).isZero();
    }

    @Test
    void doesNotLetGoWhatSomebodyElseHolds() {
        Claim.Held first = held(PAID);
        endLeases();
        Claim.Held second = held(PAID);

        ledger.release(PAID, first, false);

        assertThat(ledger.claim(PAID)).isInstanceOf(Claim.Busy.class);
        assertThat(ledger.holds(PAID, second)).isTrue();
    }

    @Test
    void freesWhatACrashLeftBehindWhenItIsAlone() {
        held(PAID);

        leases().expireAll();

        assertThat(ledger().claim(PAID)).isInstanceOf(Claim.Held.class);
    }

    @Test
    void makesAnewWhatWasDiscarded() {
        held(PAID);
        ledger.record(PAID, RESULT, false);

        ledger.discard(PAID, RESULT);

        held(PAID);
    }

    @Test
    void leavesNoClaimBehindIfTheRunOfWhatWasDiscardedIsOver() {
        Task ended = new Task("over run", "line 1", "discarded", true);
        held(ended);
        ledger.record(ended, RESULT, false);
        new Accounts(database).close("over run", "cancelled");

        ledger.discard(ended, RESULT);

        assertThat(ledger.claim(ended)).isInstanceOf(Claim.Refused.class);
        assertThat(database.sql("select count(*) from work where state = 'CLAIMED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void discardsNothingThatWasMadeAnewInTheMeantime() {
        held(PAID);
        ledger.record(PAID, "made anew".getBytes(UTF_8), false);

        ledger.discard(PAID, RESULT);

        assertThat(recalled(PAID)).isEqualTo("made anew".getBytes(UTF_8));
    }

    private static Leases leases() {
        return new Leases(DATABASE, Duration.ofSeconds(45));
    }

    /** That of another process. */
    private static Ledger ledger() {
        return ledger(leases());
    }

    private static Ledger ledger(Leases leases) {
        return new Ledger(DATABASE, new ResultCodec(PaperRegistry.codec()), leases, 2);
    }

    private static List<Claim> claimedAtOnce(Task task, ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        List<Future<Claim>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(threads.submit(() -> {
                start.await();
                return ledger().claim(task);
            }));
        }
        List<Claim> claims = new ArrayList<>();
        for (Future<Claim> one : asked) {
            claims.add(one.get());
        }
        return claims;
    }

    private Claim.Held held(Task task) {
        Claim claim = ledger.claim(task);
        assertThat(claim).isInstanceOf(Claim.Held.class);
        return (Claim.Held) claim;
    }

    private byte[] recalled(Task task) {
        Claim claim = ledger.claim(task);
        assertThat(claim).isInstanceOf(Claim.Recalled.class);
        return ((Claim.Recalled) claim).result();
    }

    private static void endLeases() {
        DATABASE.sql("update work set lease_until = now() - interval '1 s'").update();
    }

    private static int attempts() {
        return DATABASE.sql("select paid_attempts from work")
                .query(Integer.class)
                .single();
    }
}
