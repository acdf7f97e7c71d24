package io.narratix.assembly.mix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** How loud an effect is beside speech, by what it is called: thunder is louder than a heartbeat, but never drowns words. */
final class EffectLevels {

    private static final double ORDINARY_DB = -4;

    private final Map<String, Double> levelsDb = new HashMap<>();

    private EffectLevels() {}

    static EffectLevels standard() {
        EffectLevels levels = new EffectLevels();
        try (InputStream in = EffectLevels.class.getResourceAsStream("effect-levels.properties")) {
            Properties table = new Properties();
            table.load(in);
            for (String level : table.stringPropertyNames()) {
                for (String name : table.getProperty(level).split(" ")) {
                    levels.levelsDb.put(name, Double.valueOf(level));
                }
            }
            return levels;
        } catch (IOException damaged) {
            throw new UncheckedIOException("effect-levels.properties cannot be read", damaged);
        }
    }

    /** Relative to plain speech; of several known words the loudest counts. */
    double relativeDb(String effectName) {
        double level = Double.NEGATIVE_INFINITY;
        for (String word : effectName.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            level = Math.max(level, levelsDb.getOrDefault(word, Double.NEGATIVE_INFINITY));
        }
        return Double.isInfinite(level) ? ORDINARY_DB : level;
    }
}
