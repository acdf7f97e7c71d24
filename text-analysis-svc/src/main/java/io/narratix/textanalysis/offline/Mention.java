package io.narratix.textanalysis.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sentence that speaks of somebody.
 *
 * @param persona who is meant; null for a pronoun, whose meaning depends on what was said before
 * @param from index of its first token in the sentence
 * @param to index behind its last token
 * @param possessive whether something of theirs is meant
 * @param object whether the form of the pronoun says that somebody does something to them
 */
record Mention(Form form, @Nullable Persona persona, int from, int to, boolean possessive, boolean object) {

    /** By what word somebody is spoken of. */
    enum Form {
        NAME,
        NOMINAL,
        HE,
        SHE,
        IT,
        THEY,
        I,
        WE;

        boolean isPronoun() {
            return this != NAME && this != NOMINAL;
        }
    }

    private record Pronoun(Form form, boolean possessive, boolean object) {}

    private static final Map<String, Pronoun> PRONOUNS = Map.ofEntries(
            Map.entry("he", new Pronoun(Form.HE, false, false)),
            Map.entry("him", new Pronoun(Form.HE, false, true)),
            Map.entry("his", new Pronoun(Form.HE, true, false)),
            Map.entry("she", new Pronoun(Form.SHE, false, false)),
            Map.entry("her", new Pronoun(Form.SHE, false, true)),
            Map.entry("it", new Pronoun(Form.IT, false, false)),
            Map.entry("its", new Pronoun(Form.IT, true, false)),
            Map.entry("they", new Pronoun(Form.THEY, false, false)),
            Map.entry("them", new Pronoun(Form.THEY, false, true)),
            Map.entry("their", new Pronoun(Form.THEY, true, false)),
            Map.entry("i", new Pronoun(Form.I, false, false)),
            Map.entry("me", new Pronoun(Form.I, false, true)),
            Map.entry("my", new Pronoun(Form.I, true, false)),
            Map.entry("we", new Pronoun(Form.WE, false, false)),
            Map.entry("us", new Pronoun(Form.WE, false, true)),
            Map.entry("our", new Pronoun(Form.WE, true, false)));

    static Mention of(Name name, Persona persona, boolean possessive) {
        return new Mention(Form.NAME, persona, name.from(), name.to(), possessive, false);
    }

    static Mention of(Nominal nominal, Persona persona, boolean possessive) {
        return new Mention(Form.NOMINAL, persona, nominal.from(), nominal.to(), possessive, false);
    }

    private static final Set<String> BEHIND_OBJECTS = Set.of(
            "to", "in", "on", "at", "by", "from", "with", "and", "or", "but", "as", "for", "into", "that", "what",
            "how", "why", "when", "where", "if", "the", "a", "an", "again", "then", "now", "there", "away", "back",
            "up", "down", "off", "out", "over", "go", "so", "too", "was", "is", "had", "he", "she", "his", "all",
            "about", "through");

    /** A pronoun of the third or first person, also with a verb drawn together ({@code she'd}). */
    static Optional<Mention> pronoun(List<Token> tokens, int at) {
        String lower = tokens.get(at).lower();
        if (lower.equals("her") && ownsNext(tokens, at + 1)) {
            return Optional.of(new Mention(Form.SHE, null, at, at + 1, true, false));
        }
        int apostrophe = lower.indexOf('\'');
        Pronoun pronoun = PRONOUNS.get(apostrophe < 0 ? lower : lower.substring(0, apostrophe));
        return pronoun == null
                ? Optional.empty()
                : Optional.of(new Mention(pronoun.form(), null, at, at + 1, pronoun.possessive(), pronoun.object()));
    }

    private static boolean ownsNext(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).word()
                && !BEHIND_OBJECTS.contains(tokens.get(at).lower());
    }
}
