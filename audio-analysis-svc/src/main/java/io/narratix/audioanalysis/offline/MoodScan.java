package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Mood;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the mood of a stretch of text from its words, dialogue included. */
final class MoodScan {

    /** How a mood is played. */
    record Sheet(Mood mood, double intensity, String genre, List<String> instruments, String adjective) {}

    /** A mood with its strength, 0 to 1. */
    record Reading(Sheet sheet, double intensity) {}

    private record Hint(Mood mood, int points) {}

    private static final Sheet NEUTRAL =
            new Sheet(Mood.NEUTRAL, 0.3, "ambient", List.of("piano", "strings"), "unobtrusive");
    private static final int FEWEST_POINTS = 3;
    private static final double POINTS_PER_100_WORDS = 1;

    private final Prose prose;
    private final Map<Mood, Sheet> sheets = new EnumMap<>(Mood.class);
    private final Map<String, List<Hint>> hints = new HashMap<>();

    MoodScan(Prose prose, List<String> lines) {
        this.prose = prose;
        for (String line : lines) {
            List<String> cells = Resource.cells(line);
            Mood mood = Mood.valueOf(cells.get(0));
            List<String> instruments = List.of(cells.get(3).split(",\\s*"));
            sheets.put(
                    mood, new Sheet(mood, Double.parseDouble(cells.get(1)), cells.get(2), instruments, cells.get(4)));
            for (String word : cells.get(5).split("\\s+")) {
                hints.computeIfAbsent(word.replace("!", ""), unused -> new ArrayList<>())
                        .add(new Hint(mood, word.endsWith("!") ? 2 : 1));
            }
        }
    }

    /** Of the words from one index to another. */
    Reading of(int first, int last) {
        Map<Mood, Integer> points = points(first, last);
        Mood strongest = Mood.NEUTRAL;
        for (Mood mood : Mood.values()) {
            strongest = pointsOf(points, mood) > pointsOf(points, strongest) ? mood : strongest;
        }
        double per100 = pointsOf(points, strongest) * 100.0 / (last - first + 1);
        boolean clear = pointsOf(points, strongest) >= FEWEST_POINTS && per100 >= POINTS_PER_100_WORDS;
        Sheet sheet = clear ? sheets.getOrDefault(strongest, NEUTRAL) : NEUTRAL;
        return new Reading(sheet, intensity(sheet, per100));
    }

    private Map<Mood, Integer> points(int first, int last) {
        Map<Mood, Integer> points = new EnumMap<>(Mood.class);
        for (int i = first; i <= last; i++) {
            for (Hint hint : hints.getOrDefault(prose.word(i), List.of())) {
                points.merge(hint.mood(), isDenied(i, first) ? 0 : hint.points(), Integer::sum);
            }
        }
        return points;
    }

    private static int pointsOf(Map<Mood, Integer> points, Mood mood) {
        return points.getOrDefault(mood, 0);
    }

    /** The more of its words a mood has, the stronger it is: up to 0.15 either way. */
    private static double intensity(Sheet sheet, double per100) {
        double swing = Math.min(1, per100 / 10) * 0.3 - 0.15;
        return Math.round(Math.max(0.1, Math.min(1, sheet.intensity() + swing)) * 100) / 100.0;
    }

    private boolean isDenied(int index, int first) {
        for (int i = Math.max(first, index - 2); i < index; i++) {
            String word = prose.word(i);
            if (word.equals("not") || word.equals("no") || word.equals("never") || word.endsWith("n't")) {
                return true;
            }
        }
        return false;
    }
}
