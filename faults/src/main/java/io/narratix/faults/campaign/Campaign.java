package io.narratix.faults.campaign;

import io.narratix.fakeproviders.script.Script;
import io.narratix.faults.campaign.Scenario.Reach;
import io.narratix.faults.rig.Ground;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays scenarios one after the other, and holds what is left against what was promised. */
public final class Campaign {

    private static final Logger LOG = LoggerFactory.getLogger(Campaign.class);
    private static final String WARM_UP = "nothing-happens";

    private final Path folder;
    private final long seed;
    private final Extent extent;
    private final Consumer<String> table;

    /**
     * @param folder where everything is kept, the logs of all processes among it
     * @param seed of all that is left to chance
     * @param table takes the lines of the table as they come
     */
    public Campaign(Path folder, long seed, Extent extent, Consumer<String> table) {
        this.folder = folder;
        this.seed = seed;
        this.extent = extent;
        this.table = table;
    }

    /** The names of all scenarios, those among them that are played on demand only. */
    public static List<String> names() {
        return names(scenario -> true);
    }

    /** The names of the scenarios that make up the campaign, or its short form. */
    public static List<String> names(boolean brief) {
        return names(scenario -> scenario.reach() == Reach.SHORT || (!brief && scenario.reach() == Reach.WHOLE));
    }

    private static List<String> names(Predicate<Scenario> which) {
        return Scenarios.all().stream().filter(which).map(Scenario::name).toList();
    }

    /**
     * Plays the scenarios of these names, those that stand on the same ground on one rig; before them one in which nothing
     * happens.
     *
     * @return everything that was promised and not kept
     */
    public List<String> play(List<String> names) throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        Files.createDirectories(folder);
        table.accept(Outcome.HEAD);
        for (Ground ground : Ground.values()) {
            List<Scenario> chosen = Scenarios.all().stream()
                    .filter(each -> each.ground() == ground && names.contains(each.name()))
                    .toList();
            if (!chosen.isEmpty()) {
                play(ground, chosen, broken);
            }
        }
        return broken;
    }

    private void play(Ground ground, List<Scenario> chosen, List<String> broken)
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder(ground), ground)) {
            rig.startServices();
            try (Witnesses witnesses = new Witnesses(rig)) {
                note(played(Scenario.of(WARM_UP, act -> act.submit(2)), rig, witnesses), broken);
                for (Scenario scenario : chosen) {
                    note(played(scenario, rig, witnesses), broken);
                }
            }
        }
    }

    private Path folder(Ground ground) {
        return ground == Ground.ORDINARY
                ? folder
                : folder.resolve(ground.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void note(Outcome outcome, List<String> broken) throws IOException {
        table.accept(outcome.row());
        Files.writeString(
                folder.resolve("outcomes.jsonl"),
                outcome.json() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        outcome.hindrance().ifPresent(lacking -> table.accept("    " + lacking));
        outcome.complaints().forEach(complaint -> {
            table.accept("    " + complaint);
            broken.add(outcome.scenario() + ": " + complaint);
        });
    }

    private Outcome played(Scenario scenario, Rig rig, Witnesses witnesses) {
        Act act = new Act(rig, witnesses, extent, seed ^ scenario.name().hashCode());
        List<String> complaints = new ArrayList<>();
        Optional<String> hindrance = Optional.empty();
        long began = System.nanoTime();
        long settled = began;
        try {
            witnesses.open();
            scenario.play().on(act);
            witnesses.settle(act);
            settled = System.nanoTime();
        } catch (Unplayable lacking) {
            LOG.warn("{} is not played: {}", scenario.name(), lacking.getMessage());
            hindrance = Optional.ofNullable(lacking.getMessage());
        } catch (Exception unsettled) {
            LOG.warn("{} did not come to an end", scenario.name(), unsettled);
            complaints.add(String.valueOf(unsettled.getMessage()));
        }
        try {
            complaints.addAll(witnesses.complaints(act));
        } catch (Exception unseen) {
            LOG.warn("{} cannot be looked at", scenario.name(), unseen);
            complaints.add("it could not be looked at: " + unseen);
        }
        try {
            restore(rig);
        } catch (Exception unmended) {
            LOG.warn("What {} has broken stays broken", scenario.name(), unmended);
            complaints.add("it left something broken behind: " + unmended);
        }
        return new Outcome(
                scenario.name(),
                seed,
                hindrance,
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
        for (Rig.Disk disk : Rig.Disk.values()) {
            if (rig.disk(disk).isPresent()) {
                rig.disk(disk).get().relieve();
            }
        }
        rig.cluster().revive();
        if (!rig.database().isThere()) {
            rig.database().start();
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
