package io.narratix.faults.campaign;

import io.narratix.faults.outside.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a scenario has to end with, and what it has already seen that was not so. */
final class Expectations {

    private final Map<String, Ending> endings = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    void expect(String run, Ending ending) {
        endings.put(run, ending);
    }

    /** Says what does not hold. */
    void check(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }

    Set<String> runs() {
        return endings.keySet();
    }

    /** @param verdicts of the runs that have one; it is for others to say that one is missing */
    List<String> complaints(Map<String, Verdict> verdicts) {
        List<String> wrong = endings.entrySet().stream()
                .filter(run -> verdicts.containsKey(run.getKey()))
                .filter(run -> !run.getValue().fits(Objects.requireNonNull(verdicts.get(run.getKey()))))
                .map(run -> "expected %s but got %s".formatted(run.getValue(), verdicts.get(run.getKey())))
                .collect(Collectors.toList());
        wrong.addAll(complaints);
        return wrong;
    }
}
