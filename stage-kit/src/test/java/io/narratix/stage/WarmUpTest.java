package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void goesOnWithoutWhatIsNotThere() {
        AtomicInteger had = new AtomicInteger();
        WarmUp warmUp = new WarmUp(List.of(
                () -> {
                    throw new IllegalStateException("no registry");
                },
                had::incrementAndGet));
        warmUp.start();
        await().until(warmUp::isDone);
        assertThat(had).hasValue(1);
    }

    @Test
    void isNotDoneBeforeAllOfItIs() {
        CountDownLatch answered = new CountDownLatch(1);
        WarmUp warmUp = new WarmUp(List.of(() -> {
            try {
                answered.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
        warmUp.start();
        assertThat(warmUp.isDone()).isFalse();
        answered.countDown();
        await().until(warmUp::isDone);
    }
}
