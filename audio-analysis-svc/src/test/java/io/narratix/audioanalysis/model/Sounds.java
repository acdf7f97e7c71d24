package io.narratix.audioanalysis.model;

import io.narratix.languagemodel.Ask;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers for tests. */
final class Sounds {

    private static final Pattern WORDS = Pattern.compile("Words: (\\d+)-(\\d+)");

    private Sounds() {}

    static String scene(int first, int last) {
        return scene(first, last, "0.4");
    }

    static String scene(int first, int last, String intensity) {
        return ("{\"first\":%d,\"last\":%d,\"mood\":\"Dark\",\"intensity\":%s,\"genre\":\"orchestral\",\"instruments\":[\"cello\"],\"ambience\":[\"rain\",\"noise\"],\"prompt\":\"A"
                        + " dark underscore.\"}")
                .formatted(first, last, intensity);
    }

    static String effect(int first, String words, String name, int rank) {
        return ("{\"first\":%d,\"last\":%d,\"words\":\"%s\",\"name\":\"%s\",\"prompt\":\"A sound\",\"rank\":%d,"
                        + "\"seconds\":1.5}")
                .formatted(first, first, words, name, rank);
    }

    static String answer(List<String> scenes, List<String> effects) {
        return "{\"soundscapes\":[%s],\"effects\":[%s]}".formatted(String.join(",", scenes), String.join(",", effects));
    }

    /** As a good model does that hears one soundscape and the first slam of the part. */
    static String good(Ask ask) {
        Matcher words = WORDS.matcher(ask.question());
        words.find();
        int first = Integer.parseInt(words.group(1));
        int last = Integer.parseInt(words.group(2));
        boolean scenes = ask.question().startsWith("Task: soundscapes");
        boolean effects = ask.question().lines().findFirst().orElseThrow().contains("effects");
        Matcher slam = Pattern.compile("\\[(\\d+)](\\P{L}*\\p{L}+ )*?slammed").matcher(ask.story());
        boolean slams = effects && slam.find();
        return answer(
                scenes ? List.of(scene(first, last)) : List.of(),
                slams ? List.of(effect(at(slam), "slammed", "door-slam", 1)) : List.of());
    }

    private static int at(Matcher slam) {
        int before = slam.group().toLowerCase(Locale.ROOT).split("\\P{L}+").length - 2;
        return Integer.parseInt(slam.group(1)) + Math.max(0, before);
    }
}
