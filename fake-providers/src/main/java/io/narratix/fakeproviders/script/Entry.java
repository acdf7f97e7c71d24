package io.narratix.fakeproviders.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A place in a script, which knows where it stands. */
record Entry(JsonNode node, String where) {

    Entry at(String member) {
        return new Entry(node.path(member), where.isEmpty() ? member : where + "." + member);
    }

    boolean has(String member) {
        return node.has(member);
    }

    List<Entry> list() {
        if (!node.isArray()) {
            throw wrong("must be a list");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            entries.add(new Entry(node.get(i), where + "[" + (i + 1) + "]"));
        }
        return entries;
    }

    /** Refuses what is not understood rather than ignore it. */
    Entry only(String... members) {
        if (!node.isObject()) {
            throw wrong("must have members: " + String.join(", ", members));
        }
        TreeSet<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        List.of(members).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new BadScript("%s has no member \"%s\"; there are %s"
                    .formatted(where.isEmpty() ? "the script" : where, unknown.first(), String.join(", ", members)));
        }
        return this;
    }

    String text() {
        if (!node.isValueNode() || node.isNull()) {
            throw wrong("must be a text");
        }
        return node.asText();
    }

    double number(double least, double most) {
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw wrong("must be a number from %s to %s but was %s".formatted(plain(least), plain(most), node));
        }
        return value;
    }

    int whole(int least, int most) {
        if (!node.canConvertToExactIntegral()) {
            throw wrong("must be a whole number but was " + node);
        }
        return (int) number(least, most);
    }

    Pattern pattern() {
        try {
            return Pattern.compile(text());
        } catch (PatternSyntaxException bad) {
            throw wrong("must be a regular expression: " + bad.getDescription());
        }
    }

    BadScript wrong(String sentence) {
        return new BadScript(where + " " + sentence);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
