package io.narratix.faults.campaign;

import io.narratix.faults.rig.OffClock;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Clocks that are off: of whole services, and of whoever hands texts in. Leases are by the database's clock, and last 3 s. */
final class Clocks {

    /** 5 min in earnest; five leases. */
    private static final Duration OFF = Duration.ofSeconds(15);

    /** 6 h in earnest. */
    private static final Duration DEADLINE = Duration.ofSeconds(25);

    /** What a verdict may take beyond its deadline: the join looks at the clock every second. */
    private static final Duration LATE = Duration.ofSeconds(12);

    private static final Duration DRAIN = Duration.ofSeconds(30);

    private Clocks() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("services-are-ahead-and-behind", act -> off(act, Clocks::joined)),
                Scenario.of(
                        "join-is-behind-at-the-deadline",
                        act -> off(act, (on, clock) -> overdue(on, clock, OFF.negated()))),
                Scenario.of("join-is-ahead-at-the-deadline", act -> off(act, (on, clock) -> overdue(on, clock, OFF))),
                Scenario.of("handed-in-by-a-clock-that-is-off", Clocks::handedIn));
    }

    /** What happens to those whose clocks are off. */
    @FunctionalInterface
    private interface Happening {

        void on(Act act, OffClock clock) throws Exception;
    }

    private static void off(Act act, Happening happening) throws Exception {
        OffClock clock = act.rig()
                .offClock()
                .orElseThrow(() -> new Unplayable("there is no C compiler to make a clock that is off with"));
        try {
            happening.on(act, clock);
        } finally {
            // Whatever came of it: what is played next is not about clocks.
            for (ServiceProcess process : act.rig().services()) {
                restart(process);
            }
            act.rig().awaitReady();
        }
    }

    /**
     * Half of the services are ahead, half behind. A voice that is behind takes over from one that is ahead, and the other
     * way round: not before the lease is over, and not five leases later.
     */
    private static void joined(Act act, OffClock clock) throws Exception {
        boolean ahead = true;
        for (Service service : Service.STAGES) {
            act.end(service);
            act.rig().service(service).start(clock, ahead ? OFF : OFF.negated());
            ahead = !ahead;
        }
        act.rig().awaitReady();
        act.mishaps().verdictsAreAhead(OFF.negated());
        act.providersTake(Duration.ofSeconds(1));
        for (Duration heir : List.of(OFF.negated(), OFF)) {
            act.submit(1);
            act.awaitCalls(Service.VOICE, 1);
            act.kill(Service.VOICE);
            act.rig().service(Service.VOICE).start(clock, heir);
            act.mended();
            act.awaitVerdicts();
        }
        act.check(act.paidPerItem(Service.VOICE).get(0) <= 2, "a line was paid more than once for each death");
    }

    /** Nobody speaks. A join that is ahead takes a hand-in for older than it is, one that is behind for one of the future. */
    private static void overdue(Act act, OffClock clock, Duration ahead) throws Exception {
        ServiceProcess join = act.rig().service(Service.ASSEMBLY);
        act.end(join);
        join.start(clock, ahead, "narratix.assembly.run-deadline=" + DEADLINE.toMillis() + "ms");
        join.awaitReady();
        act.mishaps().verdictsAreAhead(ahead);
        act.kill(Service.VOICE);
        act.submit(1, Ending.FAILED);
        Duration most = ahead.isNegative() ? Duration.ZERO : ahead;
        verdictsComeWithin(act, DEADLINE.minus(most), DEADLINE.minus(most).plus(LATE));
        act.start(Service.VOICE);
    }

    /** A text that was handed in in the future, long ago, or at no time at all is made like any other, or fails in time. */
    private static void handedIn(Act act) throws Exception {
        long now = System.currentTimeMillis();
        List<Long> times = List.of(
                now + Duration.ofMinutes(5).toMillis(),
                now + Duration.ofDays(400).toMillis(),
                now - OFF.toMillis(),
                now - Duration.ofDays(8).toMillis(),
                0L);
        act.providersTake(Duration.ofMillis(200));
        for (long time : times) {
            handIn(act, time, Ending.COMPLETED);
        }
        act.awaitVerdicts();
        ServiceProcess join = act.rig().service(Service.ASSEMBLY);
        act.end(join);
        join.start("narratix.assembly.run-deadline=" + DEADLINE.toMillis() + "ms");
        try {
            join.awaitReady();
            act.kill(Service.VOICE);
            for (long time : times) {
                handIn(act, time, Ending.FAILED);
            }
            // The last ones: whoever said that it was in the future, or said nothing, is counted from when it was seen.
            verdictsComeWithin(act, DEADLINE, DEADLINE.plus(LATE));
            act.start(Service.VOICE);
        } finally {
            restart(join);
            join.awaitReady();
        }
    }

    private static void handIn(Act act, long time, Ending ending) throws InterruptedException {
        String run = act.outside().post().submit("tale-" + UUID.randomUUID(), 1, act.story(), time);
        act.expect(run, ending);
    }

    /** By our own clock. */
    private static void verdictsComeWithin(Act act, Duration least, Duration most) throws InterruptedException {
        long begin = System.nanoTime();
        act.rest(least.minusSeconds(2));
        act.check(!areAllIn(act), "the verdicts were given before the deadline");
        act.awaitVerdicts();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        act.check(took.compareTo(most) <= 0, "the verdict took %s, and at most %s was due".formatted(took, most));
        act.mended();
    }

    private static boolean areAllIn(Act act) {
        return act.outside().verdicts().areIn(act.runs());
    }

    private static void restart(ServiceProcess process) throws InterruptedException {
        if (process.isAlive()) {
            process.terminate(DRAIN);
        }
        process.start();
    }
}
