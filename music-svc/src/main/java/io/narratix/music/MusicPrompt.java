package io.narratix.music;

import java.util.ArrayList;
import java.util.List;

/** Says in English what a cue asks for, to models that read. Bounded, on one line. */
public final class MusicPrompt {

    private static final int MOST_SCENE_CHARACTERS = 500;
    private static final int MOST_WORD_CHARACTERS = 60;
    private static final int MOST_INSTRUMENTS = 6;

    private MusicPrompt() {}

    public static String of(Cue cue) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Instrumental underscore for a scene of an audio drama");
        sentences.add("Mood: %s, %s".formatted(mood(cue.mood()), force(cue.intensity())));
        if (!cue.genre().isBlank()) {
            sentences.add("Style: " + bounded(cue.genre(), MOST_WORD_CHARACTERS));
        }
        if (!cue.instruments().isEmpty()) {
            sentences.add("Instruments: " + instruments(cue.instruments()));
        }
        if (!cue.prompt().isBlank()) {
            sentences.add("The scene: " + bounded(cue.prompt(), MOST_SCENE_CHARACTERS));
        }
        sentences.add(
                "It lies under speech and is repeated: steady from the first bar to the last, sparse in the middle"
                        + " range, no vocals, no fade-in, no ending, no sound effects");
        return String.join(". ", sentences) + ".";
    }

    private static String mood(Mood mood) {
        return switch (mood) {
            case CALM -> "calm, at rest";
            case JOYFUL -> "joyful, bright";
            case TENDER -> "tender, intimate";
            case SAD -> "sad, mourning";
            case TENSE -> "tense, uneasy";
            case DARK -> "dark, threatening";
            case MYSTERIOUS -> "mysterious, wondering";
            case TRIUMPHANT -> "triumphant, wide";
            case PLAYFUL -> "playful, light";
            case NEUTRAL -> "neutral, unobtrusive";
        };
    }

    private static String force(double intensity) {
        if (intensity < 0.34) {
            return "very quiet and sparse";
        }
        return intensity < 0.67 ? "of moderate force" : "forceful and full";
    }

    private static String instruments(List<String> names) {
        return String.join(
                ", ",
                names.stream()
                        .limit(MOST_INSTRUMENTS)
                        .map(name -> bounded(name, MOST_WORD_CHARACTERS))
                        .toList());
    }

    private static String bounded(String text, int most) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceFirst("[.\\s]+$", "");
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', most);
        return line.substring(0, end > 0 ? end : Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most);
    }
}
