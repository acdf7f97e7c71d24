package io.narratix.bench.speed;

import io.narratix.fakeproviders.script.Script;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How much goes through when there is always more to do. Texts that were made before pass every stage, its ledger and the
 * join like others, but nothing is synthesised, mixed or encoded: that is the pipeline alone. New texts are the whole.
 */
final class ThroughputCase implements Case {

    private static final int WARM_UP = 50;

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        Path data = setup.data().resolve("throughput");
        Statements statements = Statements.watchedIn(data);
        try (Rig rig = setup.rig("throughput", Map.of(), List.of())) {
            rig.script(Script.PLAIN);
            Batch.of(rig, i -> Tale.SHORT.text(100 + i, 0), 10);
            if (setup.wants("2 lines")) {
                String known = Tale.SHORT.text(1, 0);
                Batch.of(rig, i -> known, 1);
                Batch.of(rig, i -> known, WARM_UP);
                statements.forget();
                tell("known texts of 2 lines", Batch.of(rig, i -> known, setup.samples(600)), statements, report);
            }
            if (setup.wants("41 lines")) {
                String longer = Tale.PRD.text(2);
                Batch.of(rig, i -> longer, 1);
                Batch.of(rig, i -> longer, 4);
                statements.forget();
                Batch batch = Batch.of(rig, i -> longer, setup.samples(600) / 10);
                tell("known texts of 41 lines", batch, statements, report);
            }
            if (setup.wants("new")) {
                statements.forget();
                Batch fresh = Batch.of(rig, i -> Tale.SHORT.text(1_000 + i, 0), setup.samples(600) / 10);
                tell("new texts of 2 lines", fresh, statements, report);
            }
        }
    }

    private static void tell(String name, Batch batch, Statements statements, Report report) throws IOException {
        double ordered = batch.seconds(Topics.ASSEMBLY_REQUESTED);
        double completed = batch.seconds(Topics.ASSEMBLY_COMPLETED);
        report.figure(name + ": to the order to mix", "texts/s", Sample.of(batch.size() / ordered));
        report.figure(name + ": to the finished files", "texts/s", Sample.of(batch.size() / completed));
        report.figure(name + ": items", "items/s", Sample.of(batch.items() / completed));
        report.figure(
                name + ": processor time of the services for an item",
                "ms",
                Sample.of(batch.processorMillis() / batch.items()));
        report.figure(
                name + ": processors busy with the services",
                "cores",
                Sample.of(batch.processorMillis() / 1e3 / completed),
                Runtime.getRuntime().availableProcessors());
        report.figure(
                name + ": round trips to the database for an item",
                "calls",
                Sample.of(statements.roundTrips() / batch.items()));
        report.figure(
                name + ": time in the database for an item", "ms", Sample.of(statements.millis() / batch.items()));
    }
}
