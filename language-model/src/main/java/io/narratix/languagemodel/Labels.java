package io.narratix.languagemodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An element of an answer, read forgivingly: what is missing or of another type is empty, what is too long is cut, what
 * is no label of a set is its ordinary one.
 *
 * @param element as the model wrote it
 */
public record Labels(ObjectNode element) {

    /** One line of text, without control characters. */
    public String text(String member, int longest) {
        return line(element.path(member), longest);
    }

    public OptionalInt integer(String member) {
        JsonNode value = element.path(member);
        return value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue())
                ? whole(value.doubleValue())
                : OptionalInt.empty();
    }

    public OptionalDouble number(String member) {
        JsonNode value = element.path(member);
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    public List<String> texts(String member, int most, int longest) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : element.path(member)) {
            String text = line(value, longest);
            if (!text.isEmpty() && texts.size() < most) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** The label of that name in whatever case. */
    public <E extends Enum<E>> E label(String member, E ordinary) {
        return named(text(member, 40), ordinary.getDeclaringClass()).stream()
                .findFirst()
                .orElse(ordinary);
    }

    /** Those of the list that are labels of the set, each once. */
    public <E extends Enum<E>> List<E> labels(String member, Class<E> set, int most) {
        return texts(member, 100, 40).stream()
                .flatMap(name -> named(name, set).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private static <E extends Enum<E>> List<E> named(String name, Class<E> set) {
        String constant = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(set.getEnumConstants())
                .filter(label -> label.name().equals(constant))
                .toList();
    }

    private static OptionalInt whole(double value) {
        return Math.abs(value) <= Integer.MAX_VALUE ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    private static String line(JsonNode value, int longest) {
        String text = value.asString("").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() <= longest ? text : text.substring(0, text.offsetByCodePoints(0, safe(text, longest)));
    }

    /** How many code points lie in the first so many characters. */
    private static int safe(String text, int longest) {
        return text.codePointCount(0, longest) - (Character.isHighSurrogate(text.charAt(longest - 1)) ? 1 : 0);
    }
}
