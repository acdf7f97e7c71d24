package io.narratix.faults.outside;

import io.narratix.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every accepted text ends in exactly one verdict, which never changes; nothing else has one. */
public final class Verdicts {

    private final Journal journal;

    public Verdicts(Journal journal) {
        this.journal = journal;
    }

    public boolean areIn(Set<String> runs) {
        return of(runs).keySet().containsAll(runs);
    }

    /** The verdict of each run that has one. */
    public Map<String, Verdict> of(Set<String> runs) {
        return Verdict.in(journal).stream()
                .filter(verdict -> runs.contains(verdict.runId()))
                .collect(Collectors.toMap(Verdict::runId, verdict -> verdict, (first, repeated) -> first));
    }

    /** How many records there are on the topics of verdicts, repeats among them. */
    public int said() {
        return Verdict.in(journal).size();
    }

    /** @param accepted all runs that were ever handed in */
    public List<String> complaints(Set<String> accepted) {
        List<String> complaints = new ArrayList<>();
        Map<String, Set<String>> said = Verdict.in(journal).stream()
                .collect(Collectors.groupingBy(
                        Verdict::runId, Collectors.mapping(Verdict::eventId, Collectors.toSet())));
        said.forEach((run, ids) -> {
            if (!accepted.contains(run)) {
                complaints.add("run %s has a verdict and was never handed in".formatted(run));
            }
            if (ids.size() > 1) {
                complaints.add("run %s has %d different verdicts".formatted(run, ids.size()));
            }
        });
        accepted.stream()
                .filter(run -> !said.containsKey(run))
                .forEach(run -> complaints.add("run %s has no verdict".formatted(run)));
        return complaints;
    }

    /** Lines that were spoken, and spoken otherwise when they were announced again. */
    public List<String> changed() {
        return journal.on(Topics.LINE_SPOKEN).stream()
                .filter(line -> line.getStatus().equals("OK"))
                .collect(Collectors.groupingBy(
                        line -> "%s/%d/%d".formatted(line.getRunId(), line.getGeneration(), line.getLine()),
                        Collectors.mapping(line -> line.getEventId(), Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(line -> line.getValue().size() > 1)
                .map(line -> "line %s was spoken in %d different ways"
                        .formatted(line.getKey(), line.getValue().size()))
                .toList();
    }
}
