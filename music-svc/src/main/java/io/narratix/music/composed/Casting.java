package io.narratix.music.composed;

import io.narratix.music.Cue;
import io.narratix.music.composed.Instrument.Section;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Who plays. What the cue wishes for takes its part from the mood's own players, then what its genre suggests does;
 * instruments that nobody has are left out, and a section that the mood keeps silent stays silent.
 */
final class Casting {

    private final Ensemble ensemble;
    private final Properties genres = Resource.properties("genres.properties");

    Casting(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    Style cast(Style style, Cue cue) {
        Map<Section, List<Instrument>> players = new EnumMap<>(Section.class);
        players.putAll(style.players());
        Map<Section, Instrument> wished = wished(cue);
        wished.forEach((section, instrument) ->
                players.computeIfPresent(section, (same, own) -> own.isEmpty() ? own : List.of(instrument)));
        return new Style(style.metre(), style.harmony(), style.texture(), players, style.loudness());
    }

    private Map<Section, Instrument> wished(Cue cue) {
        Map<Section, Instrument> wished = new EnumMap<>(Section.class);
        Stream.concat(cue.instruments().stream(), suggested(cue.genre()))
                .flatMap(name -> ensemble.named(name).stream())
                .forEach(instrument -> wished.putIfAbsent(instrument.section(), instrument));
        return wished;
    }

    private Stream<String> suggested(String genre) {
        String words = genre.toLowerCase(Locale.ROOT);
        return genres.stringPropertyNames().stream()
                .filter(words::contains)
                .sorted()
                .flatMap(word -> Arrays.stream(genres.getProperty(word).split(" ")));
    }
}
