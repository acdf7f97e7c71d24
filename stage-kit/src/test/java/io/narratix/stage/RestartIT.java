package io.narratix.stage;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.events.EffectGenerated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestartIT {

    private final StageRig rig = new StageRig(3);

    @AfterEach
    void stops() {
        rig.close();
    }

    @Test
    void losesNothingAndPaysForNothingTwiceWhenItIsStoppedInTheMiddle() {
        Semaphore provider = new Semaphore(17);
        rig.stage().follow(effect -> provider.acquire());
        rig.order(1, 40);
        rig.start();
        await().atMost(ofSeconds(60))
                .until(() -> rig.answers().size() == 17 && rig.stage().atOnce() == 12);

        rig.stop();
        Set<Integer> paid = rig.stage().delivered();
        provider.release(1_000);
        rig.start();

        await().atMost(ofSeconds(60)).until(() -> rig.committed() == 40);
        assertThat(answered()).hasSize(40);
        assertThat(rig.answers()).extracting(EffectGenerated::getStatus).containsOnly("OK");
        assertThat(paid)
                .hasSize(17)
                .allSatisfy(effect -> assertThat(rig.stage().callsFor(effect)).isOne());
        assertThat(rig.letters()).isEmpty();
    }

    @Test
    void announcesEverythingAgainWithTheSameIdsAndCallsNobodyWhenItIsReadFromTheBeginning() {
        rig.order(1, 20);
        rig.start();
        await().atMost(ofSeconds(60)).until(() -> rig.committed() == 20);
        rig.stop();

        rig.rewind();
        rig.start();

        await().atMost(ofSeconds(60)).until(() -> rig.answers().size() == 40);
        Map<Integer, List<EffectGenerated>> byEffect =
                rig.answers().stream().collect(groupingBy(EffectGenerated::getEffect));
        assertThat(byEffect).hasSize(20);
        assertThat(byEffect.values())
                .allSatisfy(twice -> assertThat(twice)
                        .hasSize(2)
                        .extracting(EffectGenerated::getEventId)
                        .containsOnly(twice.get(0).getEventId()));
        assertThat(byEffect.keySet())
                .allSatisfy(effect -> assertThat(rig.stage().callsFor(effect)).isOne());
    }

    private Set<Integer> answered() {
        return rig.answers().stream().map(EffectGenerated::getEffect).collect(toSet());
    }
}
