package io.narratix.textanalysis.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which first names can mean the same person: {@code Elizabeth} and {@code Lizzie}. */
final class Nicknames {

    private static final Map<String, Set<String>> FULL = read();
    private static final Map<String, Set<String>> ALIKE = bothWays();

    private Nicknames() {}

    /** All names that can stand for this one, itself included. */
    static Set<String> alike(String name) {
        return ALIKE.getOrDefault(name, Set.of(name));
    }

    static boolean areOne(String one, String other) {
        return one.equals(other) || alike(one).contains(other) || isShortened(one, other) || isShortened(other, one);
    }

    /** {@code Ed} and {@code Eddie}, but not {@code Ted} and {@code Ned}: both short for one name, one inside the other. */
    private static boolean isShortened(String one, String other) {
        return one.startsWith(other) && alike(one).stream().anyMatch(alike(other)::contains);
    }

    private static Map<String, Set<String>> bothWays() {
        Map<String, Set<String>> alike = new HashMap<>();
        FULL.forEach((nickname, names) -> names.forEach(name -> {
            alike.computeIfAbsent(nickname, word -> new TreeSet<>(Set.of(word))).add(name);
            alike.computeIfAbsent(name, word -> new TreeSet<>(Set.of(word))).add(nickname);
        }));
        return alike;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> full = new HashMap<>();
        for (List<String> entry : Lexicon.entries("nicknames.txt")) {
            String name = entry.get(0).toLowerCase(Locale.ROOT);
            for (String nickname : entry.subList(1, entry.size())) {
                full.computeIfAbsent(nickname.toLowerCase(Locale.ROOT), word -> new HashSet<>())
                        .add(name);
            }
        }
        return full;
    }
}
