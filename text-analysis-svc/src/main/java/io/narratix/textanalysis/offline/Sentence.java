package io.narratix.textanalysis.offline;

import java.util.List;
import java.util.Optional;

/** A sentence that the narrator tells, and of whom it speaks. */
record Sentence(List<Token> tokens, List<Mention> mentions) {

    Optional<Mention> mentionAt(int token) {
        return mentions.stream().filter(mention -> mention.from() == token).findFirst();
    }

    /** Whom the one who tells the story says to be: {@code My name is Ishmael}. */
    Optional<Persona> selfNamed() {
        return mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME && !mention.possessive())
                .filter(mention -> saysWhoIAm(mention.from()))
                .findFirst()
                .map(Mention::persona);
    }

    private boolean saysWhoIAm(int at) {
        String one = lower(at - 1);
        String two = lower(at - 2);
        String three = lower(at - 3);
        boolean being = one.equals("is") || one.equals("was");
        return (one.equals("me") && two.equals("call")) || (being && two.equals("name") && three.equals("my"));
    }

    String lower(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }

    /** Whether it breaks off before a quote: {@code Then he said,}. */
    boolean leadsOn() {
        Token last = tokens.get(tokens.size() - 1);
        return last.word() || !last.endsSentence();
    }
}
