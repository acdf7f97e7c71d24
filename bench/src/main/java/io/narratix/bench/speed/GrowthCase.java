package io.narratix.bench.speed;

import io.narratix.fakeproviders.script.Script;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What an item costs as texts become more, or longer. */
final class GrowthCase implements Case {

    private static final List<Integer> TEXTS = List.of(1, 10, 100, 1_000);
    private static final List<Integer> LINES = List.of(10, 100, 1_000, 10_000);
    private static final int SHORT_FORM = 3;

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        Path data = setup.data().resolve("growth");
        Statements statements = Statements.watchedIn(data);
        int sizes = setup.samples(SHORT_FORM);
        try (Rig rig = setup.rig("growth", Map.of(), List.of())) {
            rig.script(Script.PLAIN);
            Batch.of(rig, i -> Tale.SHORT.text(100 + i, 0), 20);
            String known = Tale.SHORT.text(1, 0);
            Batch.of(rig, i -> known, 30);
            for (int texts : TEXTS.subList(0, Math.min(sizes + 1, TEXTS.size()))) {
                statements.forget();
                tell(texts + " known texts", Batch.of(rig, i -> known, texts), rig, statements, report);
            }
            for (int lines : LINES.subList(0, Math.min(sizes, LINES.size()))) {
                Tale tale = new Tale(lines, 2, 0, 40);
                Batch.of(rig, i -> tale.text(lines, 0), 1);
                statements.forget();
                tell(lines + " known lines", Batch.of(rig, i -> tale.text(lines, 0), 1), rig, statements, report);
            }
        }
    }

    private static void tell(String name, Batch batch, Rig rig, Statements statements, Report report)
            throws IOException {
        double seconds = batch.seconds(Topics.ASSEMBLY_REQUESTED);
        report.figure(name + ": time for an item", "ms", Sample.of(1e3 * seconds / batch.items()));
        report.figure(name + ": processor time for an item", "ms", Sample.of(batch.processorMillis() / batch.items()));
        report.figure(
                name + ": time in the database for an item", "ms", Sample.of(statements.millis() / batch.items()));
        report.figure(
                name + ": resident memory", "MiB", Sample.of(rig.services().memoryMiB("VmRSS")));
    }
}
