package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.offline.Titles.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells names from other words with a capital letter, by how the whole text writes a word. */
final class Names {

    private static final class Use {
        int inside;
        int start;
        int lower;
        int acting;
        int speaking;
        int place;
    }

    private static final Set<String> NOBODY = Lexicon.words("function-words.txt");
    private static final Set<String> COMMON = Lexicon.words("common-words.txt");
    private static final Set<String> PLACE_WORDS =
            Set.of("in", "at", "near", "into", "across", "through", "throughout");
    private static final Set<String> LINKS = Set.of("de", "van", "von", "der", "la", "le", "du", "da", "del");
    private static final Set<String> ADJECTIVES = Set.of("old", "young", "little");
    private static final Set<String> ACTS = Set.of(
            "was", "had", "did", "could", "would", "is", "has", "does", "stood", "sat", "took", "felt", "knew", "saw",
            "ran", "shook", "came", "gave", "made", "held", "lay", "kept", "found", "left", "turned", "got", "threw");

    private final Map<String, Use> uses = new HashMap<>();

    /** Takes note of how words are written. */
    void learn(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (!token.word() || token.isShouted()) {
                continue;
            }
            Use use = uses.computeIfAbsent(token.lower(), word -> new Use());
            if (!token.isCapitalised()) {
                use.lower++;
                continue;
            }
            if (isInside(tokens, at)) {
                use.inside++;
            } else {
                use.start++;
            }
            use.acting += acts(tokens, at) ? 1 : 0;
            use.speaking += speaks(tokens, at) ? 1 : 0;
            use.place += at > 0 && PLACE_WORDS.contains(tokens.get(at - 1).lower()) ? 1 : 0;
        }
    }

    /** The name that begins at the token, if one does. */
    Optional<Name> at(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        if (!first.isCapitalised()) {
            return Optional.empty();
        }
        Title title = Titles.of(first.lower()).orElse(null);
        if (title != null) {
            int next = behindTitle(tokens, at);
            Optional<Name> titled = next < 0 ? Optional.empty() : titled(tokens, at, next, title);
            if (titled.isPresent()) {
                return titled;
            }
        }
        return isName(tokens, at) ? Optional.of(from(tokens, at, at, null)) : Optional.empty();
    }

    private Optional<Name> titled(List<Token> tokens, int at, int next, Title title) {
        Optional<Title> second = Titles.of(tokens.get(next).lower());
        int behind = second.isPresent() ? behindTitle(tokens, next) : -1;
        return Optional.of(from(tokens, at, behind < 0 ? next : behind, title));
    }

    private int behindTitle(List<Token> tokens, int at) {
        int next = at + 1;
        if (next < tokens.size() && tokens.get(next).is(".")) {
            next++;
        }
        boolean named = next < tokens.size()
                && tokens.get(next).isCapitalised()
                && !tokens.get(at).possessive();
        boolean plain = named
                && NOBODY.contains(tokens.get(next).lower())
                && !Genders.isGivenName(tokens.get(next).lower())
                && !Titles.isAbbreviated(tokens.get(at).lower());
        boolean loose = named
                && ADJECTIVES.contains(tokens.get(at).lower())
                && !Genders.isGivenName(tokens.get(next).lower())
                && Titles.of(tokens.get(next).lower()).isEmpty();
        return named && !plain && !loose && !tokens.get(next).lower().equals("i") ? next : -1;
    }

    private Name from(List<Token> tokens, int at, int first, @Nullable Title title) {
        List<String> parts = new ArrayList<>();
        parts.add(tokens.get(first).base());
        int last = first;
        int next = nextPart(tokens, last);
        while (next > 0 && parts.size() < 4) {
            parts.add(tokens.get(next).base());
            last = next;
            next = nextPart(tokens, last);
        }
        return new Name(title, List.copyOf(parts), shown(tokens, at, last), at, last + 1);
    }

    private int nextPart(List<Token> tokens, int last) {
        if (tokens.get(last).possessive()) {
            return -1;
        }
        int next = last + 1;
        boolean initial = tokens.get(last).base().length() == 1;
        if (initial && next < tokens.size() && tokens.get(next).is(".")) {
            next++;
        }
        if (next + 1 < tokens.size() && LINKS.contains(tokens.get(next).text())) {
            next++;
        }
        if (next >= tokens.size() || !tokens.get(next).isCapitalised()) {
            return -1;
        }
        String lower = tokens.get(next).lower();
        boolean common =
                COMMON.contains(lower) && !Genders.isGivenName(tokens.get(last).lower());
        boolean fits = Genders.isGivenName(lower)
                || (!common && !NOBODY.contains(lower) && Titles.of(lower).isEmpty());
        return fits ? next : -1;
    }

    private static String shown(List<Token> tokens, int from, int last) {
        StringBuilder shown = new StringBuilder();
        for (int at = from; at <= last; at++) {
            Token token = tokens.get(at);
            shown.append(token.word() && !shown.isEmpty() ? " " : "").append(token.base());
        }
        return shown.toString();
    }

    private boolean isName(List<Token> tokens, int at) {
        String lower = tokens.get(at).lower();
        boolean given = Genders.isGivenName(lower);
        boolean inside = isInside(tokens, at);
        if (lower.length() == 1 || COMMON.contains(lower) || (NOBODY.contains(lower) && !(given && inside))) {
            return false;
        }
        Use use = uses.getOrDefault(lower, new Use());
        if (use.place * 5 > (use.inside + use.start) * 2 && !given) {
            return false;
        }
        if (given) {
            return inside || use.lower == 0 || use.inside > use.lower;
        }
        boolean written = use.inside > 0 && use.lower <= use.inside;
        boolean acting = use.speaking > 0 || use.acting > 1;
        return written || (acting && use.lower == 0 && !lower.endsWith("ly"));
    }

    private static boolean isInside(List<Token> tokens, int at) {
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean title = before.is(".")
                && at > 1
                && Titles.isAbbreviated(tokens.get(at - 2).lower());
        return before.word() || before.is(",") || before.is(";") || title;
    }

    private static boolean acts(List<Token> tokens, int at) {
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).text() : "";
        return tokens.get(at).possessive() || ACTS.contains(next) || next.endsWith("ed");
    }

    private static boolean speaks(List<Token> tokens, int at) {
        boolean before = at > 0 && SpeechVerbs.contains(tokens.get(at - 1).text());
        return before
                || (at + 1 < tokens.size()
                        && SpeechVerbs.contains(tokens.get(at + 1).text()));
    }
}
