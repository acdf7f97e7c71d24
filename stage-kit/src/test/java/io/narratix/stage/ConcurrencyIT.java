package io.narratix.stage;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyIT {

    private StageRig rig = new StageRig(1);

    @AfterEach
    void stops() {
        rig.close();
    }

    @Test
    void worksOnTwelveItemsAtOnceAndNeverOnThirteen() {
        rig.close();
        rig = new StageRig(3);
        Semaphore provider = new Semaphore(0);
        rig.stage().follow(effect -> provider.acquire());
        rig.order(1, 40);
        rig.start();
        await().atMost(ofSeconds(60)).until(() -> rig.stage().atOnce() == 12);
        await().atMost(ofSeconds(60)).until(() -> provider.getQueueLength() == 12);

        for (int answered = 1; answered <= 40; answered++) {
            provider.release();
        }

        await().atMost(ofSeconds(60)).until(() -> rig.answers().size() == 40);
        assertThat(rig.stage().mostAtOnce()).isEqualTo(12);
    }

    @Test
    void isNotHeldUpByOneSlowItem() {
        CountDownLatch slow = new CountDownLatch(1);
        rig.stage().follow(effect -> {
            if (effect == 1) {
                slow.await();
            }
        });
        rig.order(1, 151);
        rig.start();

        await().atMost(ofSeconds(60)).until(() -> rig.answers().size() == 150);
        assertThat(rig.answers()).noneMatch(answer -> answer.getEffect() == 1);
        assertThat(rig.committed()).isZero();

        slow.countDown();
        await().atMost(ofSeconds(60)).until(() -> rig.committed() == 151);
        assertThat(rig.answers()).hasSize(151);
    }

    @Test
    void stopsReadingAheadWhenTooMuchIsUnderWayAndGoesOnWhenItIsNot() {
        Semaphore provider = new Semaphore(0);
        rig.stage().follow(effect -> provider.acquire());
        rig.order(1, 250);
        rig.start();
        await().atMost(ofSeconds(60)).until(() -> rig.stage().atOnce() == 12);

        provider.release(250);

        await().atMost(ofSeconds(60)).until(() -> rig.committed() == 250);
        assertThat(rig.answers()).hasSize(250);
        assertThat(rig.stage().mostAtOnce()).isEqualTo(12);
    }
}
