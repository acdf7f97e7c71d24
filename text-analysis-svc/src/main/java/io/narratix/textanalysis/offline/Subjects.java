package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.offline.Mention.Form;
import io.narratix.textanalysis.offline.PartsOfSpeech.Tags;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds who acts in a sentence beside a quote. */
final class Subjects {

    private static final int REACH = 14;
    private static final Set<String> LINKS = Set.of("and", "but", "then", "so", "yet", "or", "at", "last", "now");
    private static final Set<String> INVERTED = Set.of("came", "went", "comes");
    private static final Set<String> BREAKS =
            Set.of("as", "while", "when", "because", "until", "if", "that", "what", "how", "where", "why", "whether");
    private static final Set<String> LEADS = Set.of(
            "with",
            "as",
            "when",
            "after",
            "before",
            "while",
            "if",
            "although",
            "though",
            "since",
            "until",
            "because",
            "at",
            "in",
            "on",
            "from",
            "without",
            "for",
            "by",
            "under",
            "over",
            "behind",
            "to",
            "across",
            "through",
            "despite",
            "once",
            "inside",
            "outside",
            "beside",
            "near",
            "above",
            "below",
            "between",
            "of",
            "like",
            "instead");
    private static final Set<String> DEFINING = Set.of("the", "a", "an");
    private static final Set<String> BODY = Lexicon.words("body.txt");

    private final PartsOfSpeech partsOfSpeech;
    private final Function<Nominal, Persona> newcomers;

    /** @param newcomers makes a character of a speaker no list knows, such as a teapot */
    Subjects(PartsOfSpeech partsOfSpeech, Function<Nominal, Persona> newcomers) {
        this.partsOfSpeech = partsOfSpeech;
        this.newcomers = newcomers;
    }

    /** Who acts in the words right behind a quote. */
    Optional<Subject> after(Sentence sentence) {
        int at = firstWord(sentence);
        if (at < 0) {
            return Optional.empty();
        }
        Token first = sentence.tokens().get(at);
        boolean verb = SpeechVerbs.contains(first.text()) || INVERTED.contains(first.text());
        if (verb) {
            return inverted(sentence, at);
        }
        Optional<Subject> main = main(sentence);
        return main.filter(Subject::sure).isPresent()
                ? main
                : newcomer(sentence, at).or(() -> main);
    }

    /** Who acts in the sentence that ends where a quote begins. */
    Optional<Subject> before(Sentence sentence) {
        if (!sentence.leadsOn()) {
            return main(sentence);
        }
        int verb = lastSpeechVerb(sentence);
        Optional<Mention> subject = verb < 0 ? Optional.empty() : lastSubject(sentence, verb);
        Optional<Subject> told = subject.map(mention -> new Subject(mention, true, true));
        return told.or(() -> verb == firstWord(sentence) ? inverted(sentence, verb) : Optional.empty())
                .or(() -> main(sentence).map(one -> new Subject(one.mention(), verb >= 0, one.sure())))
                .or(() -> newcomer(sentence, Math.max(0, firstWord(sentence))));
    }

    /** Who acts in a sentence of its own. */
    Optional<Subject> main(Sentence sentence) {
        Tags tags = partsOfSpeech.of(sentence.tokens());
        int clause = mainClause(sentence, tags);
        for (Mention mention : sentence.mentions()) {
            if (mention.from() >= clause && isSubject(sentence, mention, clause, tags)) {
                return Optional.of(new Subject(mention, says(sentence, mention.to()), true));
            }
        }
        return onlyOne(sentence).map(mention -> new Subject(mention, false, false));
    }

    private Optional<Subject> inverted(Sentence sentence, int verb) {
        for (int at = verb + 1; at <= verb + 3 && at < sentence.tokens().size(); at++) {
            Token token = sentence.tokens().get(at);
            if (!token.word() || token.text().equals("to") || token.text().equals("at")) {
                return Optional.empty();
            }
            Optional<Mention> mention = sentence.mentionAt(at).filter(one -> isActing(sentence, one));
            if (mention.isPresent()) {
                return mention.map(one -> new Subject(one, true, true));
            }
            Optional<Mention> newcomer = unheardOf(sentence, at);
            if (newcomer.isPresent()) {
                return newcomer.map(one -> new Subject(one, true, true));
            }
        }
        return Optional.empty();
    }

    private Optional<Subject> newcomer(Sentence sentence, int at) {
        return unheardOf(sentence, at).filter(one -> says(sentence, one.to())).map(one -> new Subject(one, true, true));
    }

    private Optional<Mention> unheardOf(Sentence sentence, int at) {
        if (!DEFINING.contains(sentence.lower(at))) {
            return Optional.empty();
        }
        return Nominals.unheardOf(sentence.tokens(), at, partsOfSpeech.of(sentence.tokens()))
                .filter(one ->
                        !BODY.contains(one.noun().noun()) && !one.noun().noun().equals("same"))
                .map(one -> Mention.of(one, newcomers.apply(one), false));
    }

    private static int firstWord(Sentence sentence) {
        for (int at = 0; at < sentence.tokens().size(); at++) {
            Token token = sentence.tokens().get(at);
            if (token.word() && !LINKS.contains(token.lower()) && !token.lower().endsWith("ly")) {
                return at;
            }
        }
        return -1;
    }

    /** Where the main clause begins: behind an opening such as {@code With a sigh,} or {@code Turning to Ben,}. */
    private static int mainClause(Sentence sentence, Tags tags) {
        int first = firstWord(sentence);
        if (first < 0) {
            return 0;
        }
        String opening = sentence.lower(first);
        boolean leads = LEADS.contains(opening)
                || (opening.endsWith("ing") && sentence.mentionAt(first).isEmpty())
                || (opening.endsWith("ed") && tags.is(first, "VERB"));
        int comma = leads ? comma(sentence, first) : -1;
        boolean somebody =
                comma >= 0 && sentence.mentions().stream().anyMatch(one -> one.from() > comma && !one.object());
        return somebody ? comma + 1 : 0;
    }

    private static int comma(Sentence sentence, int from) {
        for (int at = from; at < sentence.tokens().size(); at++) {
            if (sentence.tokens().get(at).is(",")) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSubject(Sentence sentence, Mention mention, int clause, Tags tags) {
        if (!isActing(sentence, mention)) {
            return false;
        }
        int before = mention.from() - 1;
        while (before >= clause && sentence.lower(before).endsWith("ly")) {
            before--;
        }
        if (before < clause || !sentence.tokens().get(before).word()) {
            return true;
        }
        String lower = sentence.lower(before);
        if (LINKS.contains(lower)) {
            return true;
        }
        boolean governed = (LEADS.contains(lower) && !BREAKS.contains(lower))
                || tags.is(before, "VERB")
                || tags.is(before, "ADP")
                || lower.equals("than");
        return !governed
                && (LINKS.contains(lower) || !sentence.tokens().get(before).possessive());
    }

    /** Whether the mention can be a subject: no object form, and nothing of theirs but their voice, eyes, hands. */
    private static boolean isActing(Sentence sentence, Mention mention) {
        if (mention.possessive()) {
            int at = mention.to();
            return BODY.contains(sentence.lower(at))
                    || (BODY.contains(sentence.lower(at + 1))
                            && sentence.mentionAt(at).isEmpty());
        }
        return !mention.object();
    }

    private static boolean says(Sentence sentence, int from) {
        for (int at = from; at < sentence.tokens().size() && at < from + REACH; at++) {
            String lower = sentence.lower(at);
            if (BREAKS.contains(lower)) {
                return false;
            }
            if (SpeechVerbs.contains(lower)) {
                return !sentence.lower(at + 1).equals("nothing");
            }
        }
        return false;
    }

    private static int lastSpeechVerb(Sentence sentence) {
        for (int at = sentence.tokens().size() - 1; at >= 0; at--) {
            if (SpeechVerbs.contains(sentence.lower(at))) {
                return at;
            }
        }
        return -1;
    }

    private Optional<Mention> lastSubject(Sentence sentence, int verb) {
        Tags tags = partsOfSpeech.of(sentence.tokens());
        List<Mention> mentions = sentence.mentions();
        for (int number = mentions.size() - 1; number >= 0; number--) {
            Mention mention = mentions.get(number);
            if (mention.to() <= verb && isSubject(sentence, mention, 0, tags)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention> onlyOne(Sentence sentence) {
        List<Mention> people = sentence.mentions().stream()
                .filter(one -> one.form() == Form.NAME || one.form() == Form.NOMINAL)
                .toList();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }
}
