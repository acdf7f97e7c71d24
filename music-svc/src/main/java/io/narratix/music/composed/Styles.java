package io.narratix.music.composed;

import io.narratix.music.Mood;
import io.narratix.music.composed.Instrument.Section;
import io.narratix.music.composed.Style.Harmony;
import io.narratix.music.composed.Style.Melody;
import io.narratix.music.composed.Style.Registers;
import io.narratix.music.composed.Style.Texture;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads how each mood is written from {@code styles.properties}. */
final class Styles {

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Properties table;
    private final Ensemble ensemble;

    private Styles(Properties table, Ensemble ensemble) {
        this.table = table;
        this.ensemble = ensemble;
    }

    static Map<Mood, Style> load(Ensemble ensemble) {
        Styles styles = new Styles(Resource.properties("styles.properties"), ensemble);
        Map<Mood, Style> byMood = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            byMood.put(mood, styles.style(mood.name().toLowerCase(Locale.ROOT) + "."));
        }
        return byMood;
    }

    private Style style(String mood) {
        Metre metre = new Metre(number(mood + "bpm"), number(mood + "beats"));
        return new Style(metre, harmony(mood), texture(mood), players(mood), number(mood + "loudness"));
    }

    private Harmony harmony(String mood) {
        return new Harmony(
                numbers(value(mood + "scale")),
                numbers(value(mood + "tonics")),
                parts(mood + "progressions").stream().map(Styles::degrees).toList(),
                number(mood + "chord-bars"),
                numbers(value(mood + "chord")));
    }

    private Texture texture(String mood) {
        List<List<Double>> rhythms = parts(mood + "rhythms").stream()
                .map(bar -> words(bar).stream().map(Double::valueOf).toList())
                .toList();
        return new Texture(
                new Registers(number(mood + "pad-key"), number(mood + "figure-key")),
                parts(mood + "figures"),
                new Melody(rhythms, number(mood + "share")),
                parts(mood + "pulses"));
    }

    private Map<Section, List<Instrument>> players(String mood) {
        return Map.of(
                Section.PAD, players(mood, "pads"),
                Section.BASS, players(mood, "bass"),
                Section.FIGURE, players(mood, "figure"),
                Section.MELODY, players(mood, "melody"),
                Section.PULSE, players(mood, "pulse"));
    }

    private List<Instrument> players(String mood, String role) {
        return words(value(mood + role)).stream()
                .map(name -> ensemble.named(name).orElseThrow(() -> missing(name)))
                .toList();
    }

    private String value(String key) {
        String value = table.getProperty(key);
        if (value == null) {
            throw missing(key);
        }
        return value.strip();
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("the composer's tables lack " + what);
    }

    private int number(String key) {
        return Integer.parseInt(value(key));
    }

    private List<String> parts(String key) {
        String value = value(key);
        return value.isEmpty() ? List.of() : Arrays.asList(BAR.split(value));
    }

    private static List<Integer> degrees(String words) {
        return numbers(words).stream().map(degree -> degree - 1).toList();
    }

    private static List<Integer> numbers(String words) {
        return words(words).stream().map(Integer::valueOf).toList();
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(SPACE.split(words));
    }
}
