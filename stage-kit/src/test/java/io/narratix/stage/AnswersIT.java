package io.narratix.stage;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.events.Clip;
import io.narratix.events.EffectGenerated;
import io.narratix.events.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnswersIT {

    private static final Duration LONG_ENOUGH = ofSeconds(30);

    private final StageRig rig = new StageRig(1);

    @AfterEach
    void stops() {
        rig.close();
    }

    @Test
    void answersFailedAtOnceWhatTheProviderRefusesForGood() {
        rig.stage().follow(effect -> {
            throw ProviderFault.permanent("script", "401 no such key");
        });

        Failure failure = failureOf(1);

        assertThat(failure.getKind()).isEqualTo("PERMANENT");
        assertThat(failure.getReason()).isEqualTo("401 no such key");
        assertThat(failure.getStage()).isEqualTo(rig.service());
        assertThat(rig.stage().callsFor(1)).isOne();
    }

    @Test
    void answersFailedAfterTwoCallsOfWhichNobodyKnowsWhatTheyCost() {
        rig.stage().follow(effect -> {
            throw ProviderFault.ambiguous("script", "connection reset", null);
        });

        assertThat(failureOf(1).getKind()).isEqualTo("AMBIGUOUS");
        assertThat(rig.stage().callsFor(1)).isEqualTo(2);
    }

    @Test
    void answersFailedAfterFourRefusalsThatCostNothing() {
        rig.stage().follow(effect -> {
            throw ProviderFault.refused("script", "429 too many", Duration.ofMillis(1));
        });

        assertThat(failureOf(1).getKind()).isEqualTo("REFUSED");
        assertThat(rig.stage().callsFor(1)).isEqualTo(4);
    }

    @Test
    void doesNotAnswerFailedOnceSomebodyElseHoldsTheClaim() throws Exception {
        CountDownLatch call = new CountDownLatch(1);
        rig.stage().follow(effect -> {
            call.await();
            throw ProviderFault.permanent("script", "401 no such key");
        });
        rig.start();
        rig.order(1, 1);
        await().atMost(LONG_ENOUGH).until(() -> rig.stage().atOnce() == 1);

        JdbcClient database = rig.part(JdbcClient.class);
        database.sql("update work set token = nextval('claim_token'), lease_until = now() + interval '1 hour'")
                .update();
        call.countDown();
        await().atMost(LONG_ENOUGH).until(() -> rig.stage().atOnce() == 0);
        byte[] result = rig.part(ResultCodec.class)
                .encode(Clip.newBuilder().setProvider("the other").build());
        database.sql("update work set state = 'DONE', result = :result")
                .param("result", result)
                .update();

        await().atMost(LONG_ENOUGH).until(() -> rig.committed() == 1);
        assertThat(rig.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo("OK");
            assertThat(answer.getClip().getProvider()).isEqualTo("the other");
        });
        assertThat(rig.stage().callsFor(1)).isOne();
    }

    @Test
    void letsGoOfItsClaimDuringAnOutageAndTakesItUpAgainLongBeforeTheLeaseEnds() {
        AtomicBoolean full = new AtomicBoolean(true);
        rig.stage().follow(effect -> {
            if (full.getAndSet(false)) {
                throw new StoreUnavailable("disk full", new IOException("No space left on device"));
            }
        });
        rig.start("--narratix.stage.lease=1h");
        rig.order(1, 1);

        await().atMost(LONG_ENOUGH).until(() -> rig.committed() == 1);
        assertThat(rig.answers()).extracting(EffectGenerated::getStatus).containsExactly("OK");
        assertThat(rig.letters()).isEmpty();
    }

    @Test
    void letsGoOfItsClaimWhenNoMemoryIsLeftAndTakesItUpAgainLongBeforeTheLeaseEnds() {
        AtomicBoolean full = new AtomicBoolean(true);
        rig.stage().follow(effect -> {
            if (full.getAndSet(false)) {
                throw new OutOfMemoryError("Java heap space");
            }
        });
        rig.start("--narratix.stage.lease=1h");
        rig.order(1, 1);

        await().atMost(LONG_ENOUGH).until(() -> rig.committed() == 1);
        assertThat(rig.answers()).extracting(EffectGenerated::getStatus).containsExactly("OK");
        assertThat(rig.letters()).isEmpty();
    }

    @Test
    void waitsForTheDatabaseWithTheResultInHandAndDoesNotAskTheProviderAgain() throws Exception {
        CountDownLatch call = new CountDownLatch(1);
        rig.stage().follow(effect -> call.await());
        rig.start();
        rig.order(1, 1);
        await().atMost(LONG_ENOUGH).until(() -> rig.stage().atOnce() == 1);

        TestWorld.lockOut(rig.database());
        call.countDown();
        await().atMost(LONG_ENOUGH).until(() -> rig.part(Outages.class).current() != null);
        assertThat(rig.answers()).isEmpty();
        TestWorld.letIn(rig.database());

        await().atMost(LONG_ENOUGH).until(() -> rig.committed() == 1);
        assertThat(rig.answers()).extracting(EffectGenerated::getStatus).containsExactly("OK");
        assertThat(rig.stage().callsFor(1)).isOne();
    }

    private Failure failureOf(int effect) {
        rig.start();
        rig.order(effect, effect);
        await().atMost(LONG_ENOUGH).until(() -> rig.committed() == 1);
        assertThat(rig.answers()).extracting(EffectGenerated::getStatus).containsExactly("FAILED");
        return rig.answers().get(0).getFailure();
    }
}
