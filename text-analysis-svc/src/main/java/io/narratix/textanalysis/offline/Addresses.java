package io.narratix.textanalysis.offline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds of whom a quote speaks, and to whom. */
final class Addresses {

    private static final Set<String> CALLING = Set.of(
            "oh", "ah", "hey", "hi", "hello", "yes", "no", "dear", "well", "please", "on", "goodbye", "bye", "sorry",
            "you", "thanks", "morning", "evening", "night", "o", "and", "but", "now", "right", "okay", "good", "there",
            "not");
    private static final Set<String> BEING = Set.of("am", "i'm", "is", "name's", "it's", "me");

    private static final Set<String> INNER = Set.of("\"", "\u201c", "\u201d", "\u2018", "\u2019");

    private final Names names;
    private final Dramatis dramatis;

    Addresses(Names names, Dramatis dramatis) {
        this.names = names;
        this.dramatis = dramatis;
    }

    Address in(List<Token> tokens) {
        List<Token> quote = withoutNested(tokens);
        Set<Persona> called = new LinkedHashSet<>();
        Set<Persona> named = new LinkedHashSet<>();
        Set<Persona> self = new LinkedHashSet<>();
        int at = 0;
        while (at < quote.size()) {
            Optional<Name> name = names.at(quote, at);
            Optional<Persona> persona = name.isPresent() ? dramatis.named(name.get()) : kin(quote, at);
            int end = name.map(Name::to).orElse(at + 1);
            if (persona.isPresent()) {
                sort(quote, at, end, called, named, self).add(persona.get());
            }
            at = end;
        }
        return new Address(called, named, self, asksName(quote), isOnlyName(quote, called, named));
    }

    /** What is quoted within a quote is somebody else's. */
    private static List<Token> withoutNested(List<Token> tokens) {
        List<Token> own = new ArrayList<>();
        boolean nested = false;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean inner = at > 0 && at < tokens.size() - 1 && INNER.contains(token.text());
            if (inner && !token.is(tokens.get(0).text())) {
                nested = token.is("\u2018") || (!token.is("\u2019") && !nested);
            } else if (!nested) {
                own.add(token);
            }
        }
        return own;
    }

    private static boolean asksName(List<Token> quote) {
        boolean asks = quote.stream().anyMatch(token -> token.is("?"));
        return asks && quote.stream().map(Token::lower).anyMatch(word -> word.equals("name") || word.startsWith("who"));
    }

    private static boolean isOnlyName(List<Token> quote, Set<Persona> called, Set<Persona> named) {
        return called.size() + named.size() == 1
                && quote.stream().filter(Token::word).count() <= 3;
    }

    private Optional<Persona> kin(List<Token> quote, int at) {
        return quote.get(at).word()
                ? People.of(quote.get(at).lower())
                        .filter(noun -> isCalled(quote, at, at + 1))
                        .flatMap(dramatis::only)
                : Optional.empty();
    }

    private static Set<Persona> sort(
            List<Token> quote, int from, int to, Set<Persona> called, Set<Persona> named, Set<Persona> self) {
        if (from > 1 && isSelf(quote, from)) {
            return self;
        }
        return isCalled(quote, from, to) ? called : named;
    }

    private static boolean isSelf(List<Token> quote, int from) {
        String one = quote.get(from - 1).lower();
        String two = quote.get(from - 2).lower();
        return switch (one) {
            case "i'm", "i\u2019m" -> true;
            case "am" -> two.equals("i");
            case "is" -> two.equals("name");
            case "name's" -> two.equals("my") || two.equals("the");
            case "me" -> two.equals("call");
            default -> false;
        };
    }

    private static boolean isCalled(List<Token> quote, int from, int to) {
        Token last = quote.get(to - 1);
        if (last.possessive()) {
            return false;
        }
        boolean before = from == 0
                || !quote.get(from - 1).word()
                || CALLING.contains(quote.get(from - 1).lower());
        boolean after = to >= quote.size() || !quote.get(to).word();
        return before
                && after
                && !BEING.contains(from == 0 ? "" : quote.get(from - 1).lower());
    }
}
