package io.narratix.bench.speed;

import io.narratix.fakeproviders.ledger.Calls;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Replays the run of the requirements: its stage times, in three ways. */
final class PrdCase implements Case {

    /** What the pipeline that is replaced took, in seconds. */
    private static final double BEFORE = 371;

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(20);

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        for (Replay replay : Replay.values()) {
            if (setup.wants(replay.name())) {
                replay(replay, setup, report);
            }
        }
    }

    private void replay(Replay replay, Setup setup, Report report) throws IOException, InterruptedException {
        try (Rig rig = setup.rig("prd-" + replay, replay.settings())) {
            rig.script(replay.script().scaled(0.001));
            played(rig, replay, 0, setup.scale());
            rig.script(replay.script().scaled(setup.scale()));
            List<Played> all = new ArrayList<>();
            for (int i = 1; i <= setup.samples(3); i++) {
                all.add(played(rig, replay, i, setup.scale()));
            }
            report.say("%n%s, at the providers' real times:%n%s"
                    .formatted(replay, all.get(all.size() - 1).chart()));
            tell(replay, all, setup.scale(), report);
        }
    }

    private static void tell(Replay replay, List<Played> all, double scale, Report report) {
        double bound = all.get(0).idealSeconds() / scale + all.get(0).assemblySeconds();
        report.figure(
                replay + ": makespan as measured",
                "s",
                sample(all, Played::makespanSeconds),
                all.get(0).idealSeconds() + all.get(0).assemblySeconds());
        report.figure(replay + ": makespan at real time", "s", sample(all, run -> run.atRealTime(scale)), bound);
        report.figure(
                replay + ": saved against 371 s",
                "%",
                sample(all, run -> 100 * (1 - run.atRealTime(scale) / BEFORE)),
                100 * (1 - bound / BEFORE));
        report.figure(replay + ": overhead", "ms", sample(all, run -> 1000 * run.overheadSeconds()));
        report.figure(replay + ": assembly", "s", sample(all, Played::assemblySeconds));
        report.figure(replay + ": calls for the sounds", "calls", sample(all, Played::soundCalls));
        report.figure(replay + ": calls at once", "calls", sample(all, Played::atOnce), 12);
    }

    private static Sample sample(List<Played> all, java.util.function.ToDoubleFunction<Played> value) {
        return new Sample(all.stream().map(value::applyAsDouble).toList());
    }

    private static Played played(Rig rig, Replay replay, int number, double scale) throws InterruptedException {
        long before = rig.providers().calls().count();
        Desk.Submission text = rig.desk().submit(Tale.PRD.text(number), replay.mode());
        Watch.Run run = rig.watch().run(text.runId());
        run.awaitEnd(LONG_ENOUGH);
        if (!run.isCompleted()) {
            throw new IllegalStateException("The replay failed; see the services' log");
        }
        Calls calls = new Calls(rig.providers().calls().list().stream()
                .filter(call -> call.sequence() > before)
                .toList());
        long requested = run.firstOrFail(Topics.ASSEMBLY_REQUESTED);
        long completed = run.firstOrFail(Topics.ASSEMBLY_COMPLETED);
        Chart chart = new Chart(text.at(), completed, scale).with(calls.list()).add("assembly", requested, completed);
        return new Played(
                Micros.toSeconds(completed - text.at()),
                replay.ideal(new Replay.Times(calls)),
                Micros.toSeconds(completed - requested),
                calls.where(call -> isForSounds(call.ending().orElseThrow().rule()))
                        .count(),
                calls.maxConcurrent(),
                chart.toString());
    }

    private static boolean isForSounds(String rule) {
        return rule.contains("audio analysis");
    }

    /**
     * One replay.
     *
     * @param idealSeconds until the mix is ordered
     * @param atOnce calls under way at the same time, at most
     */
    private record Played(
            double makespanSeconds,
            double idealSeconds,
            double assemblySeconds,
            int soundCalls,
            int atOnce,
            String chart) {

        double overheadSeconds() {
            return makespanSeconds - idealSeconds - assemblySeconds;
        }

        /** Only the providers' times grow with the scale; what the pipeline itself needs is what it is. */
        double atRealTime(double scale) {
            return idealSeconds / scale + assemblySeconds + overheadSeconds();
        }
    }
}
