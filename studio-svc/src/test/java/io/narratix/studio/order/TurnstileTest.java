package io.narratix.studio.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.narratix.studio.web.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final ExecutorService crowd = Executors.newCachedThreadPool();
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final Turnstile turnstile = new Turnstile(1, 1);

    @AfterEach
    void goHome() {
        open.countDown();
        crowd.shutdownNow();
    }

    @Test
    void refusesWhoeverFindsNoPlaceToWait() {
        Turnstile narrow = new Turnstile(1, 0);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> narrow.pass(this::stay), crowd);
        await().until(() -> inside.get() == 1);

        assertThatThrownBy(() -> narrow.pass(this::stay))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Try again in 2 seconds");

        assertThat(inside).hasValue(1);
        open.countDown();
        assertThat(first.join()).isEqualTo(1);
        assertThat(narrow.pass(this::stay)).isEqualTo(2);
    }

    @Test
    void hasOneWaitForItsTurn() {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> turnstile.pass(this::stay), crowd);
        await().until(() -> inside.get() == 1);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> turnstile.pass(this::stay), crowd);

        assertThat(second).isNotDone();
        assertThat(inside).hasValue(1);
        open.countDown();
        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(2);
    }

    @Test
    void keepsNoPlaceForWhoBreaks() {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> turnstile.pass(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }

        assertThat(turnstile.pass(() -> 7)).isEqualTo(7);
    }

    private int stay() {
        int number = inside.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return number;
    }
}
