package io.narratix.sfx.offline;

import io.narratix.sfx.EffectOrder;
import io.narratix.sfx.QualityGate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a sound is to be made, as the adjectives of the order have it. 1 is ordinary for all but the distance.
 *
 * @param seconds how long a sound that can go on shall go on
 * @param traits size, force, speed (factors) and distance (0 here, 1 far away)
 * @param stems the words of the order, for what only one kind of sound understands ("gravel")
 */
record Manner(double seconds, Map<Trait, Double> traits, Set<String> stems) {

    enum Trait {
        SIZE,
        FORCE,
        SPEED,
        DISTANCE
    }

    private static final double SHORTEST_SECONDS = 0.5;
    private static final double USUAL_SECONDS = 4;
    private static final double LONGEST_SECONDS = QualityGate.LONGEST.toMillis() / 1000.0;

    /** What a word does to a trait. */
    private record Shade(Trait trait, double value) {}

    private static final Map<String, Shade> SHADES = shades();

    static Manner of(EffectOrder order) {
        Set<String> stems = new LinkedHashSet<>(Wording.stems(order.name()));
        stems.addAll(Wording.stems(order.prompt()));
        Map<Trait, Double> traits = new HashMap<>();
        for (String stem : stems) {
            Shade shade = SHADES.get(stem);
            if (shade != null) {
                traits.putIfAbsent(shade.trait(), shade.value());
            }
        }
        return new Manner(seconds(order), Map.copyOf(traits), stems);
    }

    private static double seconds(EffectOrder order) {
        double asked = order.duration().toMillis() / 1000.0;
        return asked <= 0 ? USUAL_SECONDS : Math.max(SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, asked));
    }

    private static Map<String, Shade> shades() {
        Map<String, Shade> shades = new HashMap<>();
        for (String line : Table.lines("manners.txt")) {
            List<String> words = List.of(line.split("\\s+"));
            Shade shade = new Shade(Trait.valueOf(words.get(0)), Double.parseDouble(words.get(1)));
            words.subList(2, words.size()).forEach(word -> shades.put(Wording.stem(word), shade));
        }
        return Map.copyOf(shades);
    }

    double size() {
        return traits.getOrDefault(Trait.SIZE, 1.0);
    }

    double force() {
        return traits.getOrDefault(Trait.FORCE, 1.0);
    }

    double speed() {
        return traits.getOrDefault(Trait.SPEED, 1.0);
    }

    double distance() {
        return traits.getOrDefault(Trait.DISTANCE, 0.0);
    }

    /** Whether the order uses one of these words, in any form. */
    boolean says(String... words) {
        for (String word : words) {
            if (stems.contains(Wording.stem(word))) {
                return true;
            }
        }
        return false;
    }
}
