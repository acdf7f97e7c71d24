package io.narratix.languagemodel;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How positions are marked in a story: a number in brackets that the story itself does not have numbers in.
 *
 * @param open the opening bracket
 * @param close the closing bracket
 */
public record Marks(String open, String close) {

    private static final List<Marks> CHOICE =
            List.of(new Marks("[", "]"), new Marks("{", "}"), new Marks("<", ">"), new Marks("\u27e6", "\u27e7"));

    /** The first brackets that cannot be mistaken; a story that uses them all gets the last ones. */
    public static Marks in(String story) {
        return CHOICE.stream()
                .filter(marks -> !marks.pattern().matcher(story).find())
                .findFirst()
                .orElse(CHOICE.get(CHOICE.size() - 1));
    }

    /** @param content a number, or what stands for one in an explanation */
    public String around(Object content) {
        return open + content + close;
    }

    private Pattern pattern() {
        return Pattern.compile(Pattern.quote(open) + "\\d+\"?" + Pattern.quote(close));
    }
}
