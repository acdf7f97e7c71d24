package io.narratix.audioanalysis.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of story, which colours the music of all its scenes. */
record Genre(String name, List<String> instruments) {

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_DIFFERENT = 3;

    /** The kind that most words of the text speak for, if it is clear enough. */
    static Optional<Genre> of(Prose prose, List<String> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < prose.size(); i++) {
            counts.merge(prose.word(i), 1, Integer::sum);
        }
        Genre best = null;
        int bestScore = 0;
        for (String line : lines) {
            List<String> cells = Resource.cells(line);
            Set<String> found = new HashSet<>(List.of(cells.get(2).split("\\s+")));
            found.retainAll(counts.keySet());
            int score = found.stream()
                    .mapToInt(word -> Math.min(counts.getOrDefault(word, 0), 4))
                    .sum();
            if (found.size() >= FEWEST_DIFFERENT && score >= FEWEST_WORDS && score > bestScore) {
                best = new Genre(cells.get(0), List.of(cells.get(1).split(",\\s*")));
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }
}
