package io.narratix.audioanalysis.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All sound rules by the word that they speak of, in the order of their table. */
final class SoundLexicon {

    private final Vocabulary vocabulary;
    private final Map<String, List<SoundRule>> rules = new HashMap<>();

    private SoundLexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static SoundLexicon load(Vocabulary vocabulary) {
        SoundLexicon lexicon = new SoundLexicon(vocabulary);
        Resource.lines("sounds.txt").forEach(lexicon::add);
        return lexicon;
    }

    List<SoundRule> rulesFor(String word) {
        return rules.getOrDefault(word, List.of());
    }

    private void add(String line) {
        List<String> cells = Resource.cells(line);
        List<Condition> conditions = conditions(cells.get(3));
        for (String lemma : cells.get(2).split("\\s+")) {
            formsOf(cells.get(1), lemma)
                    .forEach((word, form) -> rules.computeIfAbsent(word, unused -> new ArrayList<>())
                            .add(new SoundRule(cells.get(0), form, conditions)));
        }
    }

    private static Map<String, Form> formsOf(String kind, String lemma) {
        return switch (kind) {
            case "verb" -> Inflection.of(lemma);
            case "event" -> Map.of(lemma, Form.EVENT);
            case "cry" -> Map.of(lemma, Form.CRY);
            default -> throw new IllegalStateException("sounds.txt knows no kind " + kind);
        };
    }

    private List<Condition> conditions(String cell) {
        List<Condition> conditions = new ArrayList<>();
        for (String condition : cell.isEmpty() ? new String[0] : cell.split(";")) {
            int equals = condition.indexOf('=');
            Condition.Where where =
                    Condition.Where.valueOf(condition.substring(0, equals).toUpperCase(Locale.ROOT));
            conditions.add(new Condition(where, vocabulary.expanded(condition.substring(equals + 1))));
        }
        return List.copyOf(conditions);
    }
}
