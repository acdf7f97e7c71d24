package io.narratix.textanalysis.offline;

import java.util.List;

/**
 * A person that is described rather than named: {@code the old man}, {@code her mother}.
 *
 * @param modifiers words between the article and the noun, in lower case
 * @param introduced whether an indefinite article brings them in
 * @param qualified whether what follows tells which one is meant ({@code the man at the door})
 * @param from index of its first token
 * @param to index behind its last token
 */
record Nominal(
        People.Noun noun,
        List<String> modifiers,
        boolean introduced,
        boolean qualified,
        String shown,
        int from,
        int to) {}
