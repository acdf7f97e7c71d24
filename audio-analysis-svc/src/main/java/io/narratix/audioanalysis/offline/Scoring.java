package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Ambience;
import io.narratix.audioanalysis.Soundscape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns stretches of text into soundscapes. */
final class Scoring {

    private static final int MOST_INSTRUMENTS = 4;

    private final SettingScan settings;
    private final MoodScan moods;
    private final Optional<Genre> genre;

    Scoring(Prose prose, SettingScan settings, Tables tables) {
        this.settings = settings;
        this.moods = new MoodScan(prose, tables.moods());
        this.genre = Genre.of(prose, tables.genres());
    }

    Soundscape of(int scene, SceneCutter.Stretch stretch) {
        MoodScan.Reading mood = moods.of(stretch.first(), stretch.last());
        List<Ambience> beds = settings.of(stretch.first(), stretch.last()).beds();
        List<String> instruments = instruments(mood.sheet());
        return new Soundscape(
                scene,
                stretch.first() + 1,
                stretch.last() + 1,
                mood.sheet().mood(),
                mood.intensity(),
                genre.map(Genre::name).orElse(mood.sheet().genre()),
                instruments,
                beds,
                prompt(mood.sheet(), instruments, beds));
    }

    private List<String> instruments(MoodScan.Sheet mood) {
        List<String> colour = genre.map(Genre::instruments).orElse(List.of());
        return Stream.concat(colour.stream(), mood.instruments().stream())
                .distinct()
                .limit(MOST_INSTRUMENTS)
                .toList();
    }

    private String prompt(MoodScan.Sheet mood, List<String> instruments, List<Ambience> beds) {
        String article = "aeiou".indexOf(mood.adjective().charAt(0)) >= 0 ? "An" : "A";
        String kind = genre.map(Genre::name).orElse(mood.genre());
        String music = "%s %s %s underscore for %s, without vocals"
                .formatted(article, mood.adjective(), kind, listed(instruments));
        if (beds.isEmpty()) {
            return music + ".";
        }
        return music + ", over "
                + listed(beds.stream().map(settings::description).toList()) + ".";
    }

    private static String listed(List<String> things) {
        int last = things.size() - 1;
        return last == 0
                ? things.get(0)
                : things.stream().limit(last).collect(Collectors.joining(", ")) + " and " + things.get(last);
    }
}
