package io.narratix.faults.campaign;

import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.faults.rig.TcpProxy.Weather;
import java.time.Duration;
import java.util.List;

/** The broker is well, and the way to it is not. */
final class Brokers {

    private static final Duration CUT_OFF = Duration.ofSeconds(6);

    private Brokers() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("broker-unreachable-while-calls-return", act -> cutOff(act, Weather.REFUSING)),
                Scenario.of("broker-resets-connections", act -> cutOff(act, Weather.RESETTING)),
                Scenario.of("broker-behind-a-black-hole", act -> cutOff(act, Weather.SILENT)),
                Scenario.of("broker-half-open", act -> cutOff(act, Weather.DEAF)),
                Scenario.of("broker-far-away", Brokers::slow),
                Scenario.of("started-before-the-broker", Brokers::early));
    }

    /** With calls in flight: what they bring is announced afterwards, and none is made again. */
    private static void cutOff(Act act, Weather weather) throws Exception {
        act.providersTake(Duration.ofSeconds(1));
        act.submit(2);
        act.awaitCalls(Service.VOICE, 2);
        act.rig().proxy(Rig.Dependency.BROKER).turn(weather);
        act.rest(CUT_OFF);
        act.rig().proxy(Rig.Dependency.BROKER).turn(Weather.CLEAR);
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a call was made again although only the way was cut");
        act.check(act.outside().buried().letters().isEmpty(), "the outage was taken for poison");
    }

    /** A tenth of a second there, and a tenth back. */
    private static void slow(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(300));
        act.rig().proxy(Rig.Dependency.BROKER).delay(Duration.ofMillis(100));
        act.submit(2);
        act.awaitVerdicts();
        act.rig().proxy(Rig.Dependency.BROKER).delay(Duration.ZERO);
        act.mended();
    }

    /** A stage that was started first is not ready, and takes its work when the broker is there. */
    private static void early(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(300));
        act.kill(Service.SFX);
        act.rig().broker().stop();
        ServiceProcess sfx = act.rig().service(Service.SFX);
        sfx.start();
        // Who is not listening yet is not ready either, and that says nothing.
        act.await("sfx-svc says how it is", sfx::isListening);
        act.rest(CUT_OFF);
        act.check(sfx.isAlive(), "sfx-svc does not wait for the broker but ends");
        act.check(sfx.isListening() && !sfx.isReady(), "sfx-svc says that it is ready without a broker");
        act.rig().broker().start();
        act.mended();
        sfx.awaitReady();
        act.submit(1);
        act.awaitVerdicts();
    }
}
