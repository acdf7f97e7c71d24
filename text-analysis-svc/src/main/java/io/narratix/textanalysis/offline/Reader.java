package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.textanalysis.Gender;
import io.narratix.textanalysis.Line;
import io.narratix.textanalysis.offline.Mention.Form;
import io.narratix.textanalysis.offline.Page.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the whole text once, in order, and notes of whom every sentence speaks and what it tells of them. */
final class Reader {

    private static final Set<String> VISITORS = Set.of("visitor", "guest", "client", "companion", "newcomer");

    private final Manuscript manuscript;
    private final Names names = new Names();
    private final Dramatis dramatis;
    private final Recent recent = new Recent();
    private Set<Persona> asked = Set.of();

    private Reader(Manuscript manuscript, List<Passage> passages) {
        this.manuscript = manuscript;
        passages.stream()
                .filter(passage -> passage.kind() == Line.Kind.NARRATION)
                .flatMap(passage -> passage.segments().stream())
                .forEach(segment -> names.learn(Tokens.in(manuscript, segment.span())));
        this.dramatis = new Dramatis(namesIn(passages));
    }

    /** What has been read: the pages, and the people in them. */
    record Reading(List<Page> pages, Dramatis dramatis) {}

    static Reading read(Manuscript manuscript, List<Passage> passages) {
        Reader reader = new Reader(manuscript, passages);
        List<Page> pages = passages.stream().map(reader::page).toList();
        return new Reading(pages, reader.dramatis);
    }

    private List<Name> namesIn(List<Passage> passages) {
        List<Name> found = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.kind() == Line.Kind.NARRATION) {
                passage.segments().forEach(segment -> collect(Tokens.in(manuscript, segment.span()), found));
            }
        }
        return found;
    }

    private void collect(List<Token> tokens, List<Name> found) {
        int at = 0;
        while (at < tokens.size()) {
            Optional<Name> name = names.at(tokens, at);
            name.ifPresent(found::add);
            at = name.map(Name::to).orElse(at + 1);
        }
    }

    private Page page(Passage passage) {
        if (passage.kind() != Line.Kind.NARRATION) {
            return new Page(passage, List.of());
        }
        Page page =
                new Page(passage, passage.segments().stream().map(this::piece).toList());
        if (passage.speaks()) {
            asked = page.called();
        }
        return page;
    }

    private Piece piece(Segment segment) {
        List<Token> tokens = Tokens.in(manuscript, segment.span());
        if (segment.spoken()) {
            return new Piece(segment, List.of(), new Addresses(names, dramatis).in(tokens));
        }
        List<Sentence> sentences = new ArrayList<>();
        for (List<Token> sentence : Tokens.sentences(tokens)) {
            Sentence read = new Sentence(sentence, mentions(sentence));
            read.selfNamed().ifPresent(dramatis::narratorIs);
            weigh(
                    sentences.isEmpty()
                            ? List.of()
                            : sentences.get(sentences.size() - 1).mentions(),
                    read.mentions());
            sentences.add(read);
        }
        return new Piece(segment, List.copyOf(sentences), Address.NONE);
    }

    private List<Mention> mentions(List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Mention> mention = mention(tokens, at);
            if (mention.isPresent()) {
                add(mentions, mention.get());
                at = Math.max(
                        at + 1,
                        mention.get().possessive() ? at + 1 : mention.get().to());
            } else {
                at++;
            }
        }
        return List.copyOf(mentions);
    }

    private void add(List<Mention> mentions, Mention mention) {
        mentions.add(mention);
        if (mention.persona() != null) {
            recent.touch(mention.persona());
        }
    }

    private Optional<Mention> mention(List<Token> tokens, int at) {
        if (!tokens.get(at).word()) {
            return Optional.empty();
        }
        Optional<Name> name = names.at(tokens, at);
        Optional<Nominal> nominal = Nominals.at(tokens, at);
        boolean titled = name.isPresent()
                && name.get().title() != null
                && !tokens.get(at).possessive();
        if (nominal.isPresent() && !titled) {
            return Optional.of(described(tokens, nominal.get()));
        }
        Optional<Mention> named = name.flatMap(one -> named(tokens, one));
        return named.isPresent() ? named : Mention.pronoun(tokens, at);
    }

    private Mention described(List<Token> tokens, Nominal nominal) {
        boolean possessive = tokens.get(nominal.to() - 1).possessive();
        Optional<Name> name = Appositions.nameBehind(tokens, nominal, names);
        Optional<Persona> persona = name.flatMap(dramatis::named);
        if (name.isPresent() && persona.isPresent()) {
            dramatis.equate(nominal, persona.get());
            boolean theirs = tokens.get(name.get().to() - 1).possessive();
            return new Mention(
                    Form.NAME, persona.get(), nominal.from(), name.get().to(), theirs, false);
        }
        Persona meant = dramatis.described(nominal, recent.latest(), asked(tokens, nominal));
        if (isBesideSpeech(tokens, nominal)) {
            meant.acts();
        }
        return Mention.of(nominal, meant, possessive);
    }

    private Optional<Persona> asked(List<Token> tokens, Nominal nominal) {
        boolean visitor =
                nominal.from() == 0 && VISITORS.contains(nominal.noun().noun());
        boolean answers = visitor || isBesideSpeech(tokens, nominal);
        return answers && asked.size() == 1 ? asked.stream().findFirst() : Optional.empty();
    }

    private static boolean isBesideSpeech(List<Token> tokens, Nominal nominal) {
        boolean inverted = nominal.from() > 0
                && SpeechVerbs.contains(tokens.get(nominal.from() - 1).text());
        return inverted
                || (nominal.to() < tokens.size()
                        && SpeechVerbs.contains(tokens.get(nominal.to()).text()));
    }

    private Optional<Mention> named(List<Token> tokens, Name name) {
        Optional<Persona> persona = dramatis.named(name);
        persona.ifPresent(one -> Appositions.nominalBehind(tokens, name)
                .filter(nominal -> !nominal.noun().plural())
                .ifPresent(nominal -> dramatis.equate(nominal, one)));
        boolean possessive = tokens.get(name.to() - 1).possessive();
        return persona.map(one -> Mention.of(name, one, possessive));
    }

    /** A pronoun next to the only person spoken of tells their gender. */
    private static void weigh(List<Mention> before, List<Mention> mentions) {
        List<Persona> spokenOf = new ArrayList<>();
        before.stream().filter(mention -> mention.persona() != null).forEach(one -> meet(spokenOf, one));
        boolean carried = spokenOf.size() == 1;
        for (Mention mention : mentions) {
            if (mention.persona() != null) {
                if (carried) {
                    spokenOf.clear();
                    carried = false;
                }
                meet(spokenOf, mention);
            } else if (spokenOf.size() == 1 && isTelling(mention)) {
                Gender told = mention.form() == Form.HE ? Gender.MALE : Gender.FEMALE;
                spokenOf.get(0).votes(told, carried ? 1 : 2);
                carried = false;
                spokenOf.clear();
            }
        }
    }

    /** "Ben told him" says nothing of Ben. */
    private static boolean isTelling(Mention mention) {
        return !mention.object() && (mention.form() == Form.HE || mention.form() == Form.SHE);
    }

    private static void meet(List<Persona> spokenOf, Mention mention) {
        Persona persona = mention.persona();
        if (persona != null && !spokenOf.contains(persona)) {
            spokenOf.add(persona);
        }
    }
}
