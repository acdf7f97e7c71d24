package io.narratix.faults.campaign;

import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.stage.Milestone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Processes die, freeze, and are told to end. */
final class Deaths {

    private static final Duration CALL = Duration.ofMillis(600);

    /** Where the provider has answered and the ledger does not know: only there is a call lost. */
    private static final Set<Milestone> LOST = EnumSet.of(Milestone.ANSWERED_NOT_STORED, Milestone.STORED_NOT_RECORDED);

    private Deaths() {}

    static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Service service : Service.PAYING) {
            for (Milestone milestone : Milestone.values()) {
                boolean inShort = service == Service.VOICE && milestone == Milestone.ANSWERED_NOT_STORED;
                String name = "%s-dies-%s".formatted(service.group(), name(milestone));
                Scenario.Play play = act -> dies(act, service, milestone);
                scenarios.add(inShort ? Scenario.brief(name, play) : Scenario.of(name, play));
            }
        }
        scenarios.add(Scenario.brief("voice-dies-sent-unanswered", act -> diesDuringACall(act, Service.VOICE)));
        for (Service service : Service.STAGES) {
            scenarios.add(Scenario.of("killed-" + service.group(), act -> killedAtRandom(act, service)));
        }
        scenarios.add(Scenario.of("voice-dies-again-and-again", Deaths::crashLoop));
        scenarios.add(Scenario.of("voice-freezes-for-three-leases", Deaths::freezes));
        scenarios.add(Scenario.of("voice-is-told-to-end", Deaths::drains));
        return scenarios;
    }

    /** Of a service that does one thing at a time the calls that a death costs can be told beforehand. */
    private static void dies(Act act, Service service, Milestone milestone) throws Exception {
        act.restart(service, "narratix.stage.concurrency=1");
        act.dieAt(service, milestone);
        act.submit(1);
        act.awaitDeath(service);
        act.start(service);
        act.awaitVerdicts();
        int again = act.paidPerItem(service).stream().mapToInt(each -> each - 1).sum();
        int foretold = LOST.contains(milestone) ? 1 : 0;
        act.check(
                again == foretold,
                "a death at %s cost %d calls more, but %d was foretold".formatted(milestone, again, foretold));
    }

    /** All calls that were under way are made once more, no other one. */
    private static void diesDuringACall(Act act, Service service) throws Exception {
        act.providersTake(Duration.ofSeconds(2));
        act.submit(1);
        act.awaitCalls(service, 1);
        act.kill(service);
        act.start(service);
        act.awaitVerdicts();
        act.check(act.paidPerItem(service).get(0) == 2, "the call that nobody heard the answer of was not made again");
    }

    /** An item that was paid for twice and never finished is answered as failed: it kills nobody a third time. */
    private static void crashLoop(Act act) throws Exception {
        ServiceProcess voice = act.rig().service(Service.VOICE);
        act.end(voice);
        act.submit(1, Ending.ANY);
        act.mishaps().happens(Service.VOICE);
        boolean over = false;
        while (!over) {
            act.dieAt(Service.VOICE, Milestone.ANSWERED_NOT_STORED);
            voice.start("narratix.stage.concurrency=1");
            act.await("voice-svc dies or the run is over", () -> !voice.isAlive() || isOver(act));
            over = isOver(act);
            act.mishaps().happens(Service.VOICE);
        }
        voice.forgetOrders();
        if (!voice.isAlive()) {
            act.start(Service.VOICE);
        }
        voice.awaitReady();
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 2, "the item that killed voice-svc was not tried twice");
    }

    private static boolean isOver(Act act) {
        return act.outside().verdicts().areIn(act.runs());
    }

    private static void killedAtRandom(Act act, Service service) throws Exception {
        act.providersTake(CALL);
        for (int time = 0; time < act.extent().kills(); time++) {
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
            act.end(heir);
        }
    }

    /** What was begun is finished, and nothing is paid again. */
    private static void drains(Act act) throws Exception {
        act.providersTake(Duration.ofSeconds(1));
        act.submit(2);
        act.awaitCalls(Service.VOICE, 2);
        act.restart(Service.VOICE);
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a call was made again after an orderly end");
    }

    private static String name(Milestone milestone) {
        return milestone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
