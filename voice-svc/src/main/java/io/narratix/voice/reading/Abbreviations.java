package io.narratix.voice.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Abbreviations with a point behind them. The list has three columns: the abbreviation, where it counts (BEFORE a capital
 * letter, before a NUMBER, behind one as the unit of an AMOUNT, or ANYWHERE), and what is said.
 */
final class Abbreviations {

    static final List<Rule> RULES = rules();

    private Abbreviations() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        Table.lines("abbreviations.tsv").forEach(line -> rules.add(rule(line.split("\t"))));
        rules.add(Rule.of("\\b(?:\\p{Lu}\\.){2,}(?![a-z])|\\b(?:[a-z]\\.){2,}", match -> Letters.spelt(match.group())));
        rules.add(Rule.of("\\b[A-HJ-Z]\\.(?=\\s\\p{Lu})", match -> Letters.spelt(match.group())));
        return rules;
    }

    private static Rule rule(String[] columns) {
        List<String> words = Arrays.asList(columns[2].split(" "));
        String follows = switch (columns[1]) {
            case "BEFORE" -> "(?=\\s+[\"'\u201c\u2018]?\\p{Lu})";
            case "NUMBER" -> "(?=\\s*\\d)";
            default -> "";
        };
        String precedes = columns[1].equals("AMOUNT") ? "(?<=\\d\\s?)" : "\\b";
        return Rule.of(precedes + Pattern.quote(columns[0]) + follows, match -> words);
    }
}
