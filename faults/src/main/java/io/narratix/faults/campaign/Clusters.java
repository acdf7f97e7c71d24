package io.narratix.faults.campaign;

import io.narratix.faults.outside.Leaders;
import io.narratix.faults.rig.Broker;
import io.narratix.faults.rig.Ground;
import io.narratix.faults.rig.Service;
import io.narratix.schemas.Topics;
import java.time.Duration;
import java.util.List;

/** Three brokers with three copies of everything, of whom one dies again and again. */
final class Clusters {

    private static final int COPIES = 3;

    /** 20 s in earnest, as are the times until a dead broker is missed. */
    private static final Duration BETWEEN = Duration.ofSeconds(4);

    private static final Duration DOWN = Duration.ofSeconds(1);

    /** Whose death is asked for: what is led by whom changes with every one. */
    @FunctionalInterface
    private interface Victim {

        int among(Leaders leaders) throws Exception;
    }

    private static final List<Victim> VICTIMS = List.of(
            leaders -> leaders.of(Topics.LINE_IDENTIFIED.name(), 0),
            leaders -> leaders.ofGroup(Service.VOICE.group()),
            Clusters::changelog,
            Leaders::ofControllers,
            leaders -> leaders.of(Topics.LINE_SPOKEN.name(), 0),
            leaders -> leaders.ofGroup(Service.ASSEMBLY.group()));

    private Clusters() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.on(Ground.CLUSTER, "leader-killed-again-and-again", Clusters::killed),
                Scenario.on(Ground.CLUSTER, "too-few-brokers-for-a-while", Clusters::tooFew));
    }

    /** What was written is read, and nobody pays for a leader's death. */
    private static void killed(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(700));
        try (Leaders leaders = new Leaders(act.rig().cluster().bootstrapServers())) {
            check(act, leaders);
            for (int time = 0; time < act.extent().kills() * 2; time++) {
                act.submit(1);
                act.restAtRandom(BETWEEN);
                Broker leader = act.rig()
                        .cluster()
                        .broker(VICTIMS.get(time % VICTIMS.size()).among(leaders));
                leader.kill();
                act.rest(DOWN);
                leader.start();
            }
            act.mended();
            act.awaitVerdicts();
            check(act, leaders);
        }
        held(act);
    }

    /** With one of three nothing can be written: all wait, and go on when there are two. */
    private static void tooFew(Act act) throws Exception {
        act.providersTake(Duration.ofSeconds(1));
        act.submit(2);
        act.awaitCalls(Service.VOICE, 2);
        Broker first = act.rig().cluster().broker(1);
        Broker second = act.rig().cluster().broker(2);
        first.kill();
        second.kill();
        act.rest(BETWEEN.multipliedBy(2));
        act.rig().cluster().revive();
        act.mended();
        act.awaitVerdicts();
        held(act);
    }

    private static void held(Act act) {
        int most = act.paidPerItem(Service.VOICE).get(0);
        act.check(most == 1, "a line was paid %d times although only brokers died".formatted(most));
        act.check(act.outside().buried().letters().isEmpty(), "a broker's death was taken for poison");
    }

    private static void check(Act act, Leaders leaders) throws Exception {
        act.await(
                "everything has %d copies".formatted(COPIES),
                () -> leaders.lacking(COPIES).isEmpty());
    }

    /** Of the join's own memory. */
    private static int changelog(Leaders leaders) throws Exception {
        String topic = leaders.topics().stream()
                .filter(name -> name.endsWith("-changelog"))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the join keeps no changelog"));
        return leaders.of(topic, 0);
    }
}
