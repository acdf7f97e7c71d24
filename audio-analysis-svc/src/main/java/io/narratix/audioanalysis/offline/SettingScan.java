package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Ambience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads setting, weather and time of day from what the narrator says is there. */
final class SettingScan {

    private record Hint(Ambience bed, int points) {}

    private static final int SAYS_SO = 2;
    private static final int HINTS = 1;

    private final Prose prose;
    private final Reality reality;
    private final Map<String, List<Hint>> hints = new HashMap<>();
    private final Map<Ambience, String> descriptions = new HashMap<>();

    SettingScan(Prose prose, Reality reality, List<String> lines) {
        this.prose = prose;
        this.reality = reality;
        for (String line : lines) {
            List<String> cells = Resource.cells(line);
            Ambience bed = Ambience.valueOf(cells.get(0));
            add(bed, SAYS_SO, cells.get(1));
            add(bed, HINTS, cells.get(2));
            descriptions.put(bed, cells.get(3));
        }
    }

    private void add(Ambience bed, int points, String words) {
        for (String word : words.split("\\s+")) {
            hints.computeIfAbsent(word, unused -> new ArrayList<>()).add(new Hint(bed, points));
        }
    }

    /** The bed in English, for a prompt. */
    String description(Ambience bed) {
        return descriptions.getOrDefault(bed, "");
    }

    /** Of the words from one index to another. */
    Setting of(int first, int last) {
        Setting setting = new Setting();
        int begin = first;
        while (begin <= last) {
            int end = Math.min(Sentence.endFrom(prose, begin), last);
            Sentence sentence = Sentence.from(prose, begin, end);
            for (int i = 0; i < sentence.size(); i++) {
                read(sentence, i, setting);
            }
            begin = end + 1;
        }
        return setting;
    }

    private void read(Sentence sentence, int position, Setting setting) {
        List<Hint> said = hints.getOrDefault(sentence.stem(position), List.of());
        if (!said.isEmpty() && reality.accepts(sentence, position)) {
            said.forEach(hint -> setting.add(hint.bed(), hint.points(), hint.points() == SAYS_SO));
        }
    }
}
