package io.narratix.fakeproviders.brain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question about a story as Narratix asks it: the story between two tags, then lines {@code Name: value}.
 *
 * @param protocol {@code narratix-lines-1}, say
 * @param story what stands between the tags, marks and all
 * @param values the lines of the question by name
 * @param question all of it
 */
record Prompt(String protocol, String story, Map<String, String> values, String question) {

    private static final Pattern PROTOCOL = Pattern.compile("\\AProtocol: (\\S+)");
    private static final Pattern STORY = Pattern.compile("<story-([0-9a-f]{8})>\\n(.*)\\n</story-\\1>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("^([A-Z][a-z]+(?: [a-z]+)*): (.+)$", Pattern.MULTILINE);
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    /** From one number to another, both included. */
    record Range(int first, int last) {}

    /** @return nothing if the question is not one of these */
    static Optional<Prompt> in(Question question) {
        Matcher protocol = PROTOCOL.matcher(question.system());
        Matcher story = STORY.matcher(question.text());
        if (!protocol.find() || !story.find()) {
            return Optional.empty();
        }
        String rest = question.text().substring(story.end());
        Map<String, String> values = new LinkedHashMap<>();
        Matcher value = VALUE.matcher(rest);
        while (value.find()) {
            values.putIfAbsent(value.group(1), value.group(2));
        }
        return Optional.of(new Prompt(protocol.group(1), story.group(2), values, rest));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** {@code 1-57, 60, 62-64}. */
    List<Range> ranges(String name) {
        List<Range> ranges = new ArrayList<>();
        Matcher matcher = RANGE.matcher(value(name));
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            ranges.add(new Range(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2))));
        }
        return ranges;
    }

    /** Finds marks in the story: the number is group 1, what stands behind it group 2. */
    Pattern marks() {
        Matcher shape = Pattern.compile("(\\S)n\"?(\\S)").matcher(value("Marks"));
        String open = shape.find() ? shape.group(1) : "[";
        String close = open.equals("[") ? "]" : shape.group(2);
        return Pattern.compile(Pattern.quote(open) + "(\\d+)(\"?)" + Pattern.quote(close));
    }
}
