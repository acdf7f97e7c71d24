package io.narratix.faults.campaign;

import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.stage.Milestone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes die, freeze, and are told to end. */
final class Deaths {

    private static final Duration CALL = Duration.ofMillis(600);

    private Deaths() {}

    static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            scenarios.add(Scenario.brief("voice-dies-" + name(milestone), act -> dies(act, Service.VOICE, milestone)));
        }
        scenarios.add(Scenario.brief("voice-dies-sent-unanswered", act -> diesDuringACall(act, Service.VOICE)));
        for (Service service : Service.values()) {
            scenarios.add(Scenario.of("killed-" + service.group(), act -> killedAtRandom(act, service)));
        }
        scenarios.add(Scenario.brief("voice-freezes-for-three-leases", Deaths::freezes));
        scenarios.add(Scenario.brief("voice-is-told-to-end", Deaths::drains));
        return scenarios;
    }

    /** The item that dies is paid once more only if its answer was nowhere but in memory. */
    private static void dies(Act act, Service service, Milestone milestone) throws Exception {
        act.providersTake(Duration.ofMillis(150));
        act.dieAt(service, milestone);
        act.submit(1);
        act.awaitDeath(service);
        int paid = act.outside().wallet().paid(service).count();
        act.start(service);
        act.awaitVerdicts();
        List<Integer> perItem = act.paidPerItem(service);
        int again = perItem.stream().mapToInt(each -> each - 1).sum();
        // Twelve lines are under way at once, and all of them were answered or not when the process died.
        boolean maySpendAgain = milestone != Milestone.ANNOUNCED_NOT_COMMITTED;
        act.check(
                again <= (maySpendAgain ? paid : 0),
                "%d of %d calls were made again after a death at %s".formatted(again, paid, milestone));
    }

    /** All calls that were under way are made once more, no other one. */
    private static void diesDuringACall(Act act, Service service) throws Exception {
        act.providersTake(Duration.ofSeconds(2));
        act.submit(1);
        act.awaitCalls(service, 1);
        act.kill(service);
        act.start(service);
        act.awaitVerdicts();
        act.check(
                act.paidPerItem(service).get(0) == 2, "the call that nobody heard the answer of was not made again");
    }

    private static void killedAtRandom(Act act, Service service) throws Exception {
        act.providersTake(CALL);
        for (int time = 0; time < 3; time++) {
            act.submit(1);
            act.restAtRandom(Duration.ofMillis(2_500));
            act.kill(service);
            act.start(service);
            act.awaitVerdicts();
        }
    }

    /** A zombie's answer counts if it is the first; it starts no call of its own any more. */
    private static void freezes(Act act) throws Exception {
        act.providersTake(Duration.ofSeconds(1));
        act.submit(1);
        act.awaitCalls(Service.VOICE, 1);
        ServiceProcess zombie = act.rig().service(Service.VOICE);
        act.mishaps().happens(Service.VOICE);
        zombie.freeze();
        ServiceProcess heir = act.rig().launch(Service.VOICE, "-heir");
        try {
            heir.awaitReady();
            act.rest(Rig.LEASE.multipliedBy(3));
            zombie.wake();
            act.mishaps().happens(Service.VOICE);
            act.mended();
            act.awaitVerdicts();
        } finally {
            heir.terminate(Duration.ofSeconds(30));
        }
    }

    /** What was begun is finished, and nothing is paid again. */
    private static void drains(Act act) throws Exception {
        act.providersTake(Duration.ofSeconds(1));
        act.submit(2);
        act.awaitCalls(Service.VOICE, 2);
        boolean ended = act.rig().service(Service.VOICE).terminate(Duration.ofSeconds(30));
        act.check(ended, "voice-svc did not end within 30 s of SIGTERM");
        act.start(Service.VOICE);
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a call was made again after an orderly end");
    }

    private static String name(Milestone milestone) {
        return milestone.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
