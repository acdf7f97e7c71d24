package io.narratix.textanalysis.offline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where the text itself says that a name and a description mean one person. */
final class Appositions {

    private static final Set<String> NAMING = Set.of("named", "called");
    private static final Set<String> BEING = Set.of("was", "is");

    private Appositions() {}

    /** {@code her brother Tom}, {@code her mother, Ellen,}, {@code a girl named Mina}. */
    static Optional<Name> nameBehind(List<Token> tokens, Nominal nominal, Names names) {
        int at = nominal.to();
        if (at >= tokens.size() || nominal.noun().plural() || tokens.get(at - 1).possessive()) {
            return Optional.empty();
        }
        boolean comma = tokens.get(at).is(",");
        boolean naming = NAMING.contains(tokens.get(at).lower());
        int start = comma || naming ? at + 1 : at;
        if (start >= tokens.size()) {
            return Optional.empty();
        }
        Optional<Name> name = names.at(tokens, start);
        return comma
                ? name.filter(
                        one -> one.to() < tokens.size() && tokens.get(one.to()).is(",") && !isList(tokens, one.to()))
                : name;
    }

    /** {@code Ahab, the captain,} and {@code Silas was an old fisherman}. */
    static Optional<Nominal> nominalBehind(List<Token> tokens, Name name) {
        int at = name.to();
        if (at + 1 >= tokens.size() || tokens.get(at - 1).possessive()) {
            return Optional.empty();
        }
        boolean comma = tokens.get(at).is(",");
        boolean being = BEING.contains(tokens.get(at).lower());
        if (!comma && !being) {
            return Optional.empty();
        }
        Optional<Nominal> nominal = Nominals.at(tokens, at + 1);
        return comma ? nominal.filter(one -> closes(tokens, one.to())) : nominal.filter(Nominal::introduced);
    }

    private static boolean closes(List<Token> tokens, int at) {
        return at < tokens.size()
                && ((tokens.get(at).is(",") && !isList(tokens, at))
                        || tokens.get(at).lower().equals("of"));
    }

    private static boolean isList(List<Token> tokens, int comma) {
        return comma + 1 < tokens.size() && tokens.get(comma + 1).lower().equals("and");
    }
}
