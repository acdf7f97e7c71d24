package io.narratix.bench.speed;

import io.narratix.fakeproviders.script.Script;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long {@code serve} takes from an empty folder and from an earlier one, what its first text needs, and memory. */
final class StartupCase implements Case {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        List<Double> fresh = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        List<Double> used = new ArrayList<>();
        for (int i = 0; i < setup.samples(3); i++) {
            Path data = setup.data().resolve("startup-" + i);
            Files.createDirectories(data);
            try (Services services = Services.start(setup.home(), data, setup.settings(), List.of())) {
                fresh.add(services.untilReady().toMillis() / 1e3);
            }
            try (Rig rig = setup.rig("startup-" + i, Map.of())) {
                again.add(rig.services().untilReady().toMillis() / 1e3);
                idle.add(rig.services().memoryMiB("VmRSS"));
                first.add(firstText(rig));
                used.add(rig.services().memoryMiB("VmRSS"));
            }
        }
        report.figure("serve, on an empty folder, until it is ready", "s", new Sample(fresh));
        report.figure("serve, on an earlier folder, until it is ready", "s", new Sample(again));
        report.figure("the first text after that, to the order to mix", "ms", new Sample(first));
        report.figure("resident memory when ready, without the database", "MiB", new Sample(idle));
        report.figure("resident memory after the first text", "MiB", new Sample(used));
    }

    /** Of providers that answer at once. */
    private static double firstText(Rig rig) throws InterruptedException {
        rig.script(Script.PLAIN);
        Desk.Submission text = rig.desk().submit(Tale.SHORT.text(1), "PARALLEL");
        Watch.Run run = rig.watch().run(text.runId());
        run.awaitEnd(LONG_ENOUGH);
        return Micros.toMillis(run.firstOrFail(Topics.ASSEMBLY_REQUESTED) - text.at());
    }
}
