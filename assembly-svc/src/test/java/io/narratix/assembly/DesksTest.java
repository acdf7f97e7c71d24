package io.narratix.assembly;

import static org.assertj.core.api.Assertions.assertThat;

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
        try (Desks.Place book = desks.take(BOOK);
                Desks.Place story = desks.take(STORY)) {
            assertThat(book).isNotSameAs(story);
        }
    }

    @Test
    void asManyAreMixedAtOnceAsThereAreDesks() throws Exception {
        CountDownLatch mixed = new CountDownLatch(1);
        Thread second = new Thread(() -> mixAndSay(mixed));
        try (Desks.Place first = desks.take(STORY)) {
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

    private void mixAndSay(CountDownLatch mixed) {
        try (Desks.Place mine = desks.take(STORY)) {
            assertThat(mine).isNotNull();
            mixed.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
