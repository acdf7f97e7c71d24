package io.narratix.faults.campaign;

import io.narratix.faults.outside.ArtifactFolder;
import io.narratix.faults.outside.Buried;
import io.narratix.faults.outside.Groups;
import io.narratix.faults.outside.Journal;
import io.narratix.faults.outside.Post;
import io.narratix.faults.outside.Processes;
import io.narratix.faults.outside.Tables;
import io.narratix.faults.outside.Verdict;
import io.narratix.faults.outside.Verdicts;
import io.narratix.faults.outside.Wallet;
import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.faults.rig.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All who look on from outside, and what they have to say after a scenario. */
final class Witnesses implements AutoCloseable {

    private static final Duration SETTLING = Duration.ofSeconds(40);
    private static final int POOL = 10;
    private static final int REGISTRY_POOL = 4;

    private final Rig rig;
    private final Journal journal;
    private final Post post;
    private final Groups groups;
    private final Wallet wallet;
    private final Verdicts verdicts;
    private final Buried buried;
    private final Tables tables;
    private final ArtifactFolder artifacts;
    private final Processes processes = new Processes();
    private final Set<String> accepted = new LinkedHashSet<>();

    Witnesses(Rig rig) {
        this.rig = rig;
        String kafka = rig.cluster().bootstrapServers();
        journal = new Journal(kafka, rig.codec());
        post = new Post(kafka, rig.codec());
        groups = new Groups(kafka);
        wallet = new Wallet(rig.providers());
        verdicts = new Verdicts(journal);
        buried = new Buried(journal);
        tables = new Tables(rig.database());
        artifacts = new ArtifactFolder(journal);
    }

    /** What happened before is of no interest any more. */
    void open() {
        wallet.open();
        buried.open();
    }

    Journal journal() {
        return journal;
    }

    Post post() {
        return post;
    }

    Groups groups() {
        return groups;
    }

    Wallet wallet() {
        return wallet;
    }

    Verdicts verdicts() {
        return verdicts;
    }

    Tables tables() {
        return tables;
    }

    ArtifactFolder artifacts() {
        return artifacts;
    }

    Buried buried() {
        return buried;
    }

    /** All runs that were ever handed in. */
    Set<String> accepted() {
        return accepted;
    }

    /** Waits for all verdicts, and until nobody has anything left to read. */
    void settle(Act act) throws InterruptedException {
        act.awaitVerdicts();
        Wait.until("nothing is left to read", SETTLING, () -> groups.lagging().isEmpty());
        journal.catchUp();
    }

    /** All that was promised and is not so. */
    List<String> complaints(Act act) throws Exception {
        List<String> complaints = new ArrayList<>(act.complaints());
        complaints.addAll(verdicts.complaints(accepted));
        complaints.addAll(verdicts.changed());
        complaints.addAll(wallet.complaints(act.mishaps(), over(act)));
        complaints.addAll(buried.complaints(act.poison()));
        complaints.addAll(artifacts.complaints());
        complaints.addAll(tables.complaints());
        complaints.addAll(groups.lagging());
        complaints.addAll(processes.complaints(rig.services()));
        complaints.addAll(unready());
        int connections = tables.connections();
        if (connections > rig.services().size() * POOL + REGISTRY_POOL) {
            complaints.add("%d connections to the database are open".formatted(connections));
        }
        return complaints;
    }

    private List<String> unready() throws Exception {
        List<String> complaints = new ArrayList<>();
        for (ServiceProcess process : rig.services()) {
            if (process.isAlive() && !process.isReady()) {
                complaints.add("%s says that it is not ready".formatted(process.service()));
            }
        }
        return complaints;
    }

    private @Nullable Instant over(Act act) {
        Collection<Verdict> given = verdicts.of(act.runs()).values();
        return given.size() < act.runs().size() || given.isEmpty()
                ? null
                : act.mishaps()
                        .real(Instant.ofEpochMilli(
                                given.stream().mapToLong(Verdict::at).max().orElseThrow()));
    }

    @Override
    public void close() throws InterruptedException {
        journal.close();
        post.close();
        groups.close();
    }
}
