package io.narratix.faults.campaign;

import io.narratix.fakeproviders.script.Script;
import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.faults.rig.TcpProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays scenarios one after the other on one rig, and holds what is left against what was promised. */
public final class Campaign {

    private static final Logger LOG = LoggerFactory.getLogger(Campaign.class);
    private static final String WARM_UP = "nothing-happens";

    private final Path folder;
    private final long seed;
    private final Consumer<String> table;

    /**
     * @param folder where everything is kept, the logs of all processes among it
     * @param seed of all that is left to chance
     * @param table takes the lines of the table as they come
     */
    public Campaign(Path folder, long seed, Consumer<String> table) {
        this.folder = folder;
        this.seed = seed;
        this.table = table;
    }

    /** The names of the scenarios, those of the short form alone or all. */
    public static List<String> names(boolean brief) {
        return Scenarios.all().stream()
                .filter(scenario -> !brief || scenario.inShort())
                .map(Scenario::name)
                .toList();
    }

    /**
     * Plays the scenarios of these names; before them one in which nothing happens.
     *
     * @return everything that was promised and not kept
     */
    public List<String> play(List<String> names) throws IOException, InterruptedException {
        List<Scenario> chosen = new ArrayList<>(List.of(Scenario.brief(WARM_UP, act -> act.submit(2))));
        Scenarios.all().stream().filter(each -> names.contains(each.name())).forEach(chosen::add);
        List<String> broken = new ArrayList<>();
        Path lines = Files.createDirectories(folder).resolve("outcomes.jsonl");
        table.accept(Outcome.HEAD);
        try (Rig rig = Rig.on(folder)) {
            rig.startServices();
            try (Witnesses witnesses = new Witnesses(rig)) {
                for (Scenario scenario : chosen) {
                    Outcome outcome = played(scenario, rig, witnesses);
                    table.accept(outcome.row());
                    Files.writeString(
                            lines, outcome.json() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    outcome.complaints().forEach(complaint -> {
                        table.accept("    " + complaint);
                        broken.add(scenario.name() + ": " + complaint);
                    });
                }
            }
        }
        return broken;
    }

    private Outcome played(Scenario scenario, Rig rig, Witnesses witnesses) {
        Act act = new Act(rig, witnesses, seed ^ scenario.name().hashCode());
        List<String> complaints = new ArrayList<>();
        long began = System.nanoTime();
        long settled = began;
        try {
            witnesses.open();
            scenario.play().on(act);
            witnesses.settle(act);
            settled = System.nanoTime();
        } catch (Exception unsettled) {
            LOG.warn("{} did not come to an end", scenario.name(), unsettled);
            complaints.add(String.valueOf(unsettled.getMessage()));
        }
        try {
            complaints.addAll(witnesses.complaints(act));
            restore(rig);
        } catch (Exception unseen) {
            LOG.warn("{} cannot be looked at", scenario.name(), unseen);
            complaints.add("it could not be looked at: " + unseen);
        }
        return new Outcome(
                scenario.name(),
                seed,
                complaints,
                seconds(began, System.nanoTime()),
                Math.max(0, seconds(act.mendedAt(), settled)),
                witnesses.wallet().wastePercent(),
                witnesses.wallet().paid().count());
    }

    /** All as it was, whatever a scenario has left behind. */
    private static void restore(Rig rig) throws IOException, InterruptedException {
        rig.providers().script(Script.PLAIN);
        for (Rig.Dependency dependency : Rig.Dependency.values()) {
            rig.proxy(dependency).turn(TcpProxy.Weather.CLEAR);
            rig.proxy(dependency).delay(Duration.ZERO);
        }
        for (ServiceProcess process : rig.services()) {
            process.forgetOrders();
            if (!process.isAlive()) {
                process.start();
            }
        }
        rig.awaitReady();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
