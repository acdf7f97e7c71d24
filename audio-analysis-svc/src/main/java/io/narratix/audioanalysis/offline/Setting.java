package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Ambience;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How strongly a stretch of text says that each bed of sound is there, in points. */
final class Setting {

    /** From this many points on a bed is there. */
    static final int THERE = 2;

    private static final int MOST_BEDS = 3;
    private static final List<Ambience> PLACES = List.of(
            Ambience.SEA,
            Ambience.RIVER,
            Ambience.FOREST,
            Ambience.CITY,
            Ambience.CAVE,
            Ambience.TRAIN,
            Ambience.SHIP,
            Ambience.INTERIOR,
            Ambience.CROWD,
            Ambience.MACHINE);

    private final Map<Ambience, Integer> points = new EnumMap<>(Ambience.class);
    private final Set<Ambience> said = EnumSet.noneOf(Ambience.class);

    void add(Ambience ambience, int more, boolean saysSo) {
        points.merge(ambience, more, Integer::sum);
        if (saysSo) {
            said.add(ambience);
        }
    }

    void addAll(Setting other) {
        other.points.forEach((ambience, more) -> points.merge(ambience, more, Integer::sum));
        said.addAll(other.said);
    }

    /** Whether it plays in a place of its own that the other one does not know at all. */
    boolean isElsewhereThan(Setting other) {
        Ambience here = place();
        Ambience there = other.place();
        return here != null
                && there != null
                && here != there
                && points(here) > THERE
                && other.points(here) == 0
                && points(there) == 0;
    }

    /** At most three, the strongest first; what cannot sound together is left out. */
    List<Ambience> beds() {
        List<Ambience> there =
                Stream.of(Ambience.values()).filter(this::isThere).toList();
        return there.stream()
                .filter(bed -> !isDrownedBy(bed, there))
                .sorted((a, b) -> points(b) - points(a))
                .limit(MOST_BEDS)
                .toList();
    }

    private boolean isThere(Ambience bed) {
        boolean aboard = bed == Ambience.SEA && said.contains(Ambience.SHIP);
        int needed = PLACES.contains(bed) && !aboard ? THERE + 1 : THERE;
        return said.contains(bed) && points(bed) >= needed;
    }

    private boolean isDrownedBy(Ambience bed, List<Ambience> there) {
        return switch (bed) {
            case RAIN -> false;
            case NIGHT ->
                anyOf(
                        there,
                        Ambience.INTERIOR,
                        Ambience.STORM,
                        Ambience.SNOW,
                        Ambience.SHIP,
                        Ambience.CROWD,
                        Ambience.TRAIN,
                        Ambience.MACHINE,
                        Ambience.RAIN);
            case BIRDS -> anyOf(there, Ambience.STORM, Ambience.CAVE, Ambience.TRAIN, Ambience.MACHINE);
            case WIND -> there.contains(Ambience.STORM);
            case INTERIOR ->
                anyStronger(
                        there,
                        bed,
                        Ambience.CAVE,
                        Ambience.SHIP,
                        Ambience.TRAIN,
                        Ambience.MACHINE,
                        Ambience.CROWD,
                        Ambience.FOREST,
                        Ambience.SEA,
                        Ambience.CITY);
            case SHIP -> anyStronger(there, bed, Ambience.MACHINE, Ambience.INTERIOR);
            case CITY, FOREST, CROWD, CAVE, TRAIN, MACHINE -> anyStronger(there, bed, Ambience.INTERIOR);
            default -> false;
        };
    }

    private boolean anyStronger(List<Ambience> there, Ambience bed, Ambience... others) {
        return Arrays.stream(others).anyMatch(other -> there.contains(other) && points(other) > points(bed));
    }

    private static boolean anyOf(List<Ambience> there, Ambience... others) {
        return Arrays.stream(others).anyMatch(there::contains);
    }

    private @Nullable Ambience place() {
        Ambience strongest = null;
        for (Ambience place : PLACES) {
            if (points(place) >= THERE && (strongest == null || points(place) > points(strongest))) {
                strongest = place;
            }
        }
        return strongest;
    }

    private int points(Ambience ambience) {
        return points.getOrDefault(ambience, 0);
    }
}
