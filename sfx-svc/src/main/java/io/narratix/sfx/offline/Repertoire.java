package io.narratix.sfx.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that can be played. A kind that is missing here can't be made so that it would be recognised. */
final class Repertoire {

    private final Map<String, Recipe> recipes = new TreeMap<>();

    Repertoire() {
        List.of(
                        Doors.recipes(),
                        Steps.recipes(),
                        Weather.recipes(),
                        Blasts.recipes(),
                        Breakage.recipes(),
                        Bells.recipes(),
                        Clockwork.recipes(),
                        Fire.recipes(),
                        Water.recipes(),
                        Animals.recipes(),
                        People.recipes(),
                        Winds.recipes(),
                        Metals.recipes(),
                        Machines.recipes(),
                        Movements.recipes())
                .forEach(recipes::putAll);
    }

    Optional<Recipe> recipe(String kind) {
        return Optional.ofNullable(recipes.get(kind));
    }

    SortedSet<String> kinds() {
        return new TreeSet<>(recipes.keySet());
    }
}
