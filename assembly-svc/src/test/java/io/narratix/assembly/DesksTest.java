package io.narratix.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DesksTest {

    private static final long STORY = 3_000;
    private static final long BOOK = 500_000;

    private final Desks desks = new Desks(1);

    @Test
    void aStoryDoesNotWaitBehindABook() throws Exception {
        try (Desks.Place book = desks.take(BOOK, "");
                Desks.Place story = desks.take(STORY, "")) {
            assertThat(book).isNotSameAs(story);
        }
    }

    @Test
    void asManyAreMixedAtOnceAsThereAreDesks() throws Exception {
        CountDownLatch mixed = new CountDownLatch(1);
        Thread second = new Thread(() -> mixAndSay(mixed));
        try (Desks.Place first = desks.take(STORY, "")) {
            assertThat(first).isNotNull();
            second.start();
            while (second.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(mixed.getCount()).isEqualTo(1);
        }
        mixed.await();
        second.join();
    }

    @Test
    void theTenantWhoHadLeastHasTheNextDesk() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> waiting = new ArrayList<>();
        try (Desks.Place first = desks.take(STORY, "large")) {
            assertThat(first).isNotNull();
            for (String tenant : List.of("large", "large", "large", "small", "small")) {
                waiting.add(waits(tenant, order));
            }
        }
        for (Thread thread : waiting) {
            thread.join();
        }

        assertThat(order.subList(0, 2)).containsExactly("small", "large");
        assertThat(order).hasSize(5);
    }

    @Test
    void whoIsStoppedWhileWaitingLeavesNoDeskTaken() throws Exception {
        Thread stopped;
        try (Desks.Place first = desks.take(STORY, "")) {
            assertThat(first).isNotNull();
            stopped = waits("", new ArrayList<>());
            stopped.interrupt();
            stopped.join();
        }
        try (Desks.Place next = desks.take(STORY, "")) {
            assertThat(next).isNotNull();
        }
    }

    private Thread waits(String tenant, List<String> order) {
        Thread thread = new Thread(() -> {
            try (Desks.Place mine = desks.take(STORY, tenant)) {
                assertThat(mine).isNotNull();
                order.add(tenant);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private void mixAndSay(CountDownLatch mixed) {
        try (Desks.Place mine = desks.take(STORY, "")) {
            assertThat(mine).isNotNull();
            mixed.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
