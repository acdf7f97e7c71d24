package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Ambience;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of each effect by its name. */
final class EffectSheet {

    /** An effect; saidBy: beds that say the same for a whole scene. */
    record Entry(String name, int drama, Duration duration, Set<Ambience> saidBy, String prompt) {}

    private final Map<String, Entry> entries = new HashMap<>();

    private EffectSheet() {}

    static EffectSheet load() {
        EffectSheet sheet = new EffectSheet();
        for (String line : Resource.lines("effects.txt")) {
            List<String> cells = Resource.cells(line);
            Set<Ambience> beds = Arrays.stream(cells.get(3).split("\\s+"))
                    .filter(bed -> !bed.isEmpty())
                    .map(Ambience::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            Duration duration = Duration.ofMillis(Long.parseLong(cells.get(2)));
            sheet.entries.put(
                    cells.get(0),
                    new Entry(cells.get(0), Integer.parseInt(cells.get(1)), duration, beds, cells.get(4)));
        }
        return sheet;
    }

    Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalStateException("effects.txt has no entry " + name);
        }
        return entry;
    }
}
