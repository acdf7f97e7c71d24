package io.narratix.faults.campaign;

import io.narratix.faults.rig.NextVersion;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import io.narratix.stage.Milestone;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Services are replaced by those of a next version of all schemas, one after the other, and go back again. */
final class Versions {

    private static final List<Topic<?>> WRITTEN =
            List.of(Topics.LINE_IDENTIFIED, Topics.LINE_SPOKEN, Topics.ASSEMBLY_REQUESTED, Topics.ASSEMBLY_COMPLETED);

    private Versions() {}

    static List<Scenario> scenarios() {
        return List.of(Scenario.of("schemas-upgraded-and-rolled-back", Versions::thereAndBack));
    }

    /**
     * While texts are worked on. One service dies of either version right before it commits, so that the other version
     * announces the same again.
     */
    private static void thereAndBack(Act act) throws Exception {
        NextVersion next = act.rig()
                .nextVersion()
                .orElseThrow(() -> new Unplayable("there is no Java compiler to make a next version with"));
        act.providersTake(Duration.ofMillis(400));
        try {
            for (Service service : Service.STAGES) {
                replaced(act, service, () -> act.rig().service(service).start(next));
            }
            diesAnnounced(act, () -> act.rig().service(Service.VOICE).start());
            act.awaitVerdicts();
            act.submit(1);
            act.awaitVerdicts();
            for (Topic<?> topic : WRITTEN) {
                act.check(versionsOn(act, topic) == 2, "no service of the next version wrote to " + topic.name());
            }
        } finally {
            for (Service service : Service.STAGES) {
                replaced(act, service, () -> act.rig().service(service).start());
            }
        }
        diesAnnounced(act, () -> act.rig().service(Service.VOICE).start(next));
        replaced(act, Service.VOICE, () -> act.rig().service(Service.VOICE).start());
        act.mended();
        act.awaitVerdicts();
        for (Service service : Service.PAYING) {
            // What voice-svc had under way when it died was lost, whatever its version.
            int most = service == Service.VOICE ? 2 : 1;
            act.check(
                    act.paidPerItem(service).get(0) <= most,
                    "a call of %s was made again because of another version".formatted(service));
        }
        act.check(act.outside().buried().letters().isEmpty(), "another version's record was taken for poison");
    }

    private static void replaced(Act act, Service service, Runnable start) throws InterruptedException {
        act.submit(1);
        act.restAtRandom(Duration.ofSeconds(1));
        ServiceProcess process = act.rig().service(service);
        act.end(process);
        start.run();
        process.awaitReady();
    }

    private static void diesAnnounced(Act act, Runnable start) throws InterruptedException {
        act.awaitVerdicts();
        act.dieAt(Service.VOICE, Milestone.ANNOUNCED_NOT_COMMITTED);
        act.submit(1);
        act.awaitDeath(Service.VOICE);
        start.run();
        act.rig().service(Service.VOICE).awaitReady();
    }

    /** Schemas that records of this campaign's runs were written in: the frame has the number of each. */
    private static long versionsOn(Act act, Topic<?> topic) {
        Set<Integer> schemas = act.outside().journal().sound(topic).stream()
                .map(record -> ByteBuffer.wrap(record.value()).getInt(1))
                .collect(Collectors.toSet());
        return schemas.size();
    }
}
