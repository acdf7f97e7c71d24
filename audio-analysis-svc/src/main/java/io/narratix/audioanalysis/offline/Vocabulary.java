package io.narratix.audioanalysis.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Named classes of words. */
final class Vocabulary {

    private final Map<String, Set<String>> classes = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        for (String line : Resource.lines("words.txt")) {
            int colon = line.indexOf(':');
            vocabulary.classes.put(line.substring(0, colon), vocabulary.expanded(line.substring(colon + 1)));
        }
        return vocabulary;
    }

    /** The words of a list in which {@code @name} stands for a class. */
    Set<String> expanded(String list) {
        Set<String> words = new HashSet<>();
        for (String word : list.strip().split("\\s+")) {
            if (word.startsWith("@")) {
                words.addAll(named(word.substring(1)));
            } else {
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }

    Set<String> named(String name) {
        Set<String> words = classes.get(name);
        if (words == null) {
            throw new IllegalStateException("words.txt has no class %s before it is used".formatted(name));
        }
        return words;
    }
}
