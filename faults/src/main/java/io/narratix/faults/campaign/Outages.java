package io.narratix.faults.campaign;

import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.faults.rig.TcpProxy.Weather;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The broker, the database, the registry or the providers are away for a while. */
final class Outages {

    /** 120 s in earnest. */
    private static final Duration LONG = Duration.ofSeconds(6);

    private static final String BEGINS = "Waiting for an outage to end";
    private static final String ENDS = "The outage is over";

    private Outages() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.brief("database-away-while-calls-return", Outages::databaseAway),
                Scenario.of("database-killed", Outages::databaseKilled),
                Scenario.of("database-silent", act -> away(act, Rig.Dependency.DATABASE, Weather.SILENT)),
                Scenario.of("database-slow", Outages::databaseSlow),
                Scenario.of("started-before-its-database", Outages::startedBeforeItsDatabase),
                Scenario.of("sessions-terminated", Outages::sessionsTerminated),
                Scenario.of("connections-are-all-taken", Outages::connectionsTaken),
                Scenario.brief("broker-killed", Outages::brokerKilled),
                Scenario.of("broker-restarted", Outages::brokerRestarted),
                Scenario.of("broker-frozen", Outages::brokerFrozen),
                Scenario.of("registry-away", act -> registry(act, Weather.REFUSING)),
                Scenario.of("registry-talks-nonsense", act -> registry(act, Weather.NONSENSE)),
                Scenario.of("providers-refuse", act -> away(act, Rig.Dependency.PROVIDERS, Weather.REFUSING)));
    }

    /** What was paid during the outage is recorded after it. */
    private static void databaseAway(Act act) throws Exception {
        act.providersTake(Duration.ofSeconds(1));
        act.submit(1);
        act.awaitCalls(Service.VOICE, 2);
        Map<Service, Long> begun = said(act, BEGINS);
        Map<Service, Long> ended = said(act, ENDS);
        act.rig().proxy(Rig.Dependency.DATABASE).turn(Weather.REFUSING);
        awaitUnready(act, Service.VOICE);
        act.rest(LONG);
        act.rig().proxy(Rig.Dependency.DATABASE).turn(Weather.CLEAR);
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a call that returned during the outage was made again");
        saidOnce(act, begun, BEGINS);
        saidOnce(act, ended, ENDS);
    }

    private static void databaseKilled(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(500));
        for (int time = 0; time < 3; time++) {
            act.submit(1);
            act.restAtRandom(Duration.ofSeconds(2));
            act.rig().database().kill();
            act.rest(Duration.ofMillis(300));
            act.rig().database().start();
            act.mended();
        }
        act.awaitVerdicts();
    }

    private static void sessionsTerminated(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(300));
        act.submit(2);
        for (int time = 0; time < 8; time++) {
            act.restAtRandom(Duration.ofMillis(800));
            act.outside().tables().terminateSessions();
        }
        act.mended();
        act.awaitVerdicts();
    }

    /** By somebody else, who has come while those of the services were cut. */
    private static void connectionsTaken(Act act) throws Exception {
        act.providersTake(Duration.ofSeconds(1));
        act.submit(1);
        act.awaitCalls(Service.VOICE, 2);
        List<Connection> taken = new ArrayList<>();
        try {
            // The services take some of them back in the meantime, fewer each time.
            for (int time = 0; time < 5; time++) {
                act.outside().tables().terminateSessions();
                act.rig().database().takeAll(taken);
            }
            awaitUnready(act, Service.VOICE);
            act.rest(LONG);
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a call was made again for want of a connection");
    }

    private static void brokerKilled(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(700));
        act.submit(1);
        act.awaitCalls(Service.VOICE, 1);
        act.rig().broker().kill();
        act.rest(Duration.ofSeconds(2));
        act.rig().broker().start();
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "a call was made again although only the broker died");
    }

    private static void brokerRestarted(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(700));
        act.submit(1);
        act.awaitCalls(Service.VOICE, 1);
        act.rig().broker().stop();
        act.rest(Duration.ofSeconds(1));
        act.rig().broker().start();
        act.mended();
        act.awaitVerdicts();
    }

    /** A black hole: connections stand, nobody answers, and members are taken for dead. */
    private static void brokerFrozen(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(700));
        act.submit(1);
        act.awaitCalls(Service.VOICE, 1);
        act.rig().broker().freeze();
        act.rest(LONG);
        act.rig().broker().wake();
        act.mended();
        act.awaitVerdicts();
    }

    /** A service that is started meanwhile waits, and those that run go on with what they know. */
    private static void registry(Act act, Weather weather) throws Exception {
        act.providersTake(Duration.ofMillis(300));
        act.rig().proxy(Rig.Dependency.REGISTRY).turn(weather);
        act.kill(Service.SFX);
        act.rig().service(Service.SFX).start();
        act.submit(1);
        act.rest(LONG);
        act.check(act.rig().service(Service.SFX).isAlive(), "sfx-svc does not wait for the registry but ends");
        act.rig().proxy(Rig.Dependency.REGISTRY).turn(Weather.CLEAR);
        act.mended();
        act.rig().service(Service.SFX).awaitReady();
        act.awaitVerdicts();
        act.check(act.outside().buried().letters().isEmpty(), "the outage was taken for poison");
    }

    /** It waits, and says once for what. */
    private static void startedBeforeItsDatabase(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(300));
        ServiceProcess sfx = act.rig().service(Service.SFX);
        long said = sfx.said("Waiting for the database");
        act.kill(Service.SFX);
        act.turn(Rig.Dependency.DATABASE, Weather.REFUSING);
        sfx.start();
        act.await("sfx-svc says that it waits", () -> sfx.said("Waiting for the database") > said);
        act.rest(LONG);
        act.check(sfx.isAlive(), "sfx-svc does not wait for its database but ends");
        act.check(sfx.said("Waiting for the database") == said + 1, "sfx-svc says again and again that it waits");
        act.turn(Rig.Dependency.DATABASE, Weather.CLEAR);
        sfx.awaitReady();
        act.submit(1);
        act.awaitVerdicts();
    }

    /** Every round trip takes a tenth of a second. */
    private static void databaseSlow(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(300));
        act.rig().proxy(Rig.Dependency.DATABASE).delay(Duration.ofMillis(50));
        act.submit(2);
        act.awaitVerdicts();
        act.rig().proxy(Rig.Dependency.DATABASE).delay(Duration.ZERO);
        act.mended();
    }

    private static void away(Act act, Rig.Dependency dependency, Weather weather) throws Exception {
        act.providersTake(Duration.ofMillis(500));
        act.submit(2, dependency == Rig.Dependency.PROVIDERS ? Ending.ANY : Ending.COMPLETED);
        act.restAtRandom(Duration.ofSeconds(1));
        act.turn(dependency, weather);
        act.rest(LONG);
        act.turn(dependency, Weather.CLEAR);
        act.awaitVerdicts();
    }

    static void awaitUnready(Act act, Service service) throws InterruptedException {
        act.await(
                service + " says that it is not ready",
                () -> !act.rig().service(service).isReady());
    }

    private static Map<Service, Long> said(Act act, String words) throws IOException {
        Map<Service, Long> said = new EnumMap<>(Service.class);
        for (ServiceProcess process : act.rig().services()) {
            said.put(process.service(), process.said(words));
        }
        return said;
    }

    private static void saidOnce(Act act, Map<Service, Long> before, String words) throws IOException {
        Map<Service, Long> now = said(act, words);
        before.forEach((service, earlier) -> {
            long times = now.getOrDefault(service, 0L) - earlier;
            act.check(times <= 1, "%s says \"%s\" %d times".formatted(service, words, times));
        });
    }
}
