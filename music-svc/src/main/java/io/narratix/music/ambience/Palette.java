package io.narratix.music.ambience;

import io.narratix.music.Ambience;
import java.util.List;

/** What each place is made of. */
final class Palette {

    /** A crack, and the roll that follows it. */
    private static final List<Layer> THUNDER =
            List.of(new Layer(new Passing(17, 120, 1400, 0.08, 3), -9), new Layer(new Passing(17, 35, 220, 0.5, 8), 0));

    private Palette() {}

    /** A source, and how loud it is among the others of its place. */
    record Layer(Source source, double gainDb) {}

    /** The layers of a place; none for a crowd, whose murmur cannot be made without voices. */
    static List<Layer> of(Ambience ambience) {
        return switch (ambience) {
            case RAIN, STORM, SNOW, WIND -> weather(ambience);
            case SEA, SHIP, RIVER -> water(ambience);
            case FOREST, BIRDS, NIGHT, FIRE -> nature(ambience);
            case CITY, TRAIN, MACHINE, INTERIOR, CAVE -> built(ambience);
            case CROWD -> List.of();
        };
    }

    private static List<Layer> weather(Ambience ambience) {
        Layer gusts = new Layer(new Gusts(160, 520, 5), 0);
        return switch (ambience) {
            case RAIN ->
                List.of(new Layer(new Band(250, 2200, 0.3, 5), 0), new Layer(new Drops(90, 900, 5000, 0.02, 0.1), -6));
            case STORM ->
                List.of(
                        new Layer(new Band(200, 3000, 0.4, 3), 0),
                        new Layer(new Gusts(180, 700, 3), 0),
                        new Layer(new Simultaneous(THUNDER), 2));
            case SNOW -> List.of(new Layer(new Gusts(300, 900, 6), 0), new Layer(new Band(2000, 6000, 0.8, 4), -16));
            default -> List.of(gusts, new Layer(new Band(60, 250, 0.7, 4), -4));
        };
    }

    private static List<Layer> water(Ambience ambience) {
        Layer surf = new Layer(new Waves(7, 12), 0);
        return switch (ambience) {
            case SHIP ->
                List.of(
                        new Layer(new Waves(5, 9), 0),
                        new Layer(new Bubbles(30, 250, 900), -10),
                        new Layer(new Band(30, 110, 0.5, 4), -4));
            case RIVER ->
                List.of(new Layer(new Bubbles(160, 350, 2600), 0), new Layer(new Band(300, 1600, 0.3, 2), -5));
            default -> List.of(surf, new Layer(new Band(80, 500, 0.4, 6), -14));
        };
    }

    private static List<Layer> nature(Ambience ambience) {
        Layer air = new Layer(new Gusts(140, 420, 6), -4);
        return switch (ambience) {
            case FOREST -> List.of(air, new Layer(new Band(1000, 4000, 0.9, 4), -11), new Layer(new Birds(4, 9), -9));
            case BIRDS -> List.of(new Layer(new Birds(6, 5), 0), new Layer(new Band(150, 1200, 0.4, 5), -8));
            case NIGHT -> List.of(new Layer(new Crickets(5), 0), new Layer(new Band(80, 500, 0.4, 7), -3));
            default ->
                List.of(
                        new Layer(new Band(60, 450, 0.6, 0.12), 0),
                        new Layer(new Drops(14, 1500, 7000, 0.008, 0.6), -5),
                        new Layer(new Drops(1.2, 250, 900, 0.03, 0.2), -12));
        };
    }

    private static List<Layer> built(Ambience ambience) {
        return switch (ambience) {
            case CITY ->
                List.of(new Layer(new Band(50, 350, 0.3, 5), 0), new Layer(new Passing(7, 150, 1400, 3, 4), -5));
            case TRAIN ->
                List.of(
                        new Layer(new Band(40, 260, 0.3, 1), 0),
                        new Layer(new Band(400, 1800, 0.3, 2), -12),
                        new Layer(new Strokes(1.15, 0.14, 380, 0.12), -4));
            case MACHINE ->
                List.of(
                        new Layer(new Hum(55, 8), 0),
                        new Layer(new Strokes(0.62, 0.5, 240, 0.2), -2),
                        new Layer(new Band(700, 3000, 0.3, 1), -18));
            case CAVE ->
                List.of(
                        new Layer(new Band(50, 180, 0.5, 6), 0),
                        new Layer(new Echoing(new Drops(0.7, 700, 2400, 0.05, 0.1), 0.75), -6));
            default -> List.of(new Layer(new Band(50, 400, 0.2, 6), 0), new Layer(new Band(400, 2500, 0.2, 5), -20));
        };
    }
}
