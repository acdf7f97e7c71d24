package io.narratix.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.stage.ProviderFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrewTest {

    @Test
    void worksOnPartsAtTheSameTimeAndLooksInTheCallersThread() throws Exception {
        CountDownLatch together = new CountDownLatch(2);
        Thread caller = Thread.currentThread();
        List<Thread> lookers = new ArrayList<>();
        Crew.Job job = news -> {
            together.countDown();
            assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
            news.run();
        };

        Crew.work(List.of(job, job), 2, () -> lookers.add(Thread.currentThread()));

        assertThat(lookers).isNotEmpty().containsOnly(caller);
    }

    @Test
    void neverWorksOnMorePartsThanAllowed() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Crew.Job job = news -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            running.decrementAndGet();
        };

        Crew.work(List.of(job, job, job, job, job, job), 2, () -> {});

        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void letsPartsEndThatAreUnderWayWhenOneFails() {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Crew.Job fails = news -> {
            assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
            failed.countDown();
            throw ProviderFault.refused("model", "busy", null);
        };
        Crew.Job goesOn = news -> {
            underWay.countDown();
            assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
            ended.set(true);
        };
        AtomicBoolean begun = new AtomicBoolean();

        assertThatThrownBy(() -> Crew.work(List.of(goesOn, fails, news -> begun.set(true)), 1 + 1, () -> {}))
                .isInstanceOf(ProviderFault.class)
                .hasMessage("busy");
        assertThat(ended).isTrue();
    }

    @Test
    void breaksAllPartsOffWhenOneFailsForGood() {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicBoolean broken = new AtomicBoolean();
        Crew.Job waits = news -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException off) {
                broken.set(true);
                throw off;
            }
        };
        Crew.Job fails = news -> {
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
            throw ProviderFault.permanent("model", "no key");
        };

        assertThatThrownBy(() -> Crew.work(List.of(waits, fails), 2, () -> {})).hasMessage("no key");
        assertThat(broken).isTrue();
    }

    @Test
    void breaksAllPartsOffWhenTheCallerIsInterrupted() {
        AtomicInteger broken = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(2);
        Thread caller = Thread.currentThread();
        Crew.Job waits = news -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException off) {
                broken.incrementAndGet();
                throw off;
            }
        };
        Thread interrupter = new Thread(() -> {
            try {
                waiting.await();
                caller.interrupt();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
        interrupter.start();

        assertThatThrownBy(() -> Crew.work(List.of(waits, waits), 2, () -> {}))
                .isInstanceOf(InterruptedException.class);
        assertThat(broken).hasValue(2);
    }
}
