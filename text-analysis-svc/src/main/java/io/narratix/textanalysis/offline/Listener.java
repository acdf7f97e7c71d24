package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.Gender;
import io.narratix.textanalysis.Line;
import io.narratix.textanalysis.offline.Page.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through the pages in order and gathers, for each thing said, what tells who says it. */
final class Listener {

    private final Subjects subjects;
    private final Dramatis dramatis;
    private final Recent recent = new Recent();
    private Recent fresh = new Recent();
    private final List<List<Utterance>> conversations = new ArrayList<>();
    private List<Utterance> conversation = new ArrayList<>();
    private @Nullable Sentence lastTold;
    private int told;

    Listener(Subjects subjects, Dramatis dramatis) {
        this.subjects = subjects;
        this.dramatis = dramatis;
    }

    /** The conversations of the story; a new one begins with each scene. */
    List<List<Utterance>> listen(List<Page> pages) {
        pages.forEach(this::turn);
        endConversation();
        return conversations;
    }

    private void turn(Page page) {
        if (page.passage().kind() != Line.Kind.NARRATION) {
            endConversation();
        } else if (page.passage().speaks()) {
            hear(page);
            fresh = new Recent();
            told = 0;
            lastTold = null;
        } else {
            page.pieces().forEach(this::touch);
            told++;
            lastTold = last(page.pieces().get(page.pieces().size() - 1));
        }
    }

    private void endConversation() {
        if (!conversation.isEmpty()) {
            conversations.add(conversation);
            conversation = new ArrayList<>();
        }
        told = 0;
        lastTold = null;
    }

    private void hear(Page page) {
        List<Piece> pieces = page.pieces();
        Utterance utterance = null;
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (!piece.spoken()) {
                touch(piece);
                continue;
            }
            List<Clue> clues = clues(pieces, at);
            boolean goesOn = utterance != null && !contradict(utterance, clues);
            if (utterance == null && page.passage().continued() && !conversation.isEmpty()) {
                utterance = conversation.get(conversation.size() - 1);
            } else if (utterance == null || !goesOn) {
                utterance = begin(utterance == null ? told : -1);
            }
            utterance.says(piece.segment(), address(piece));
            clues.forEach(utterance::add);
            piece.address().called().forEach(recent::touch);
        }
    }

    private Address address(Piece piece) {
        int before = conversation.size() - 2;
        boolean answers = before >= 0
                && conversation.get(before).asksName()
                && piece.address().onlyName();
        return answers ? piece.address().asSelf() : piece.address();
    }

    private Utterance begin(int paragraphs) {
        Utterance utterance = new Utterance(List.copyOf(recent.latest()), paragraphs);
        if (paragraphs > 0 && lastTold != null) {
            boolean leads = lastTold.leadsOn();
            Optional<Subject> subject = subjects.before(lastTold);
            subject.ifPresent(one -> utterance.add(clue(one, leads ? Clue.LEAD : Clue.PARAGRAPH_BEFORE)));
        }
        conversation.add(utterance);
        return utterance;
    }

    private List<Clue> clues(List<Piece> pieces, int at) {
        List<Clue> clues = new ArrayList<>();
        if (at > 0 && !pieces.get(at - 1).spoken()) {
            lead(pieces.get(at - 1), at == 1).ifPresent(clues::add);
        }
        if (at + 1 < pieces.size() && !pieces.get(at + 1).spoken()) {
            behind(pieces.get(at + 1)).ifPresent(clues::add);
        }
        return clues;
    }

    /** What leads up to a quote; between two quotes the first sentence belongs to the one before. */
    private Optional<Clue> lead(Piece piece, boolean opening) {
        List<Sentence> sentences = piece.sentences();
        if (sentences.isEmpty() || (sentences.size() == 1 && !opening)) {
            return Optional.empty();
        }
        Sentence last = sentences.get(sentences.size() - 1);
        return subjects.before(last).map(one -> clue(one, leadWeight(last, one)));
    }

    private Clue clue(Subject subject, double weight) {
        Gender gender = gender(subject.mention());
        boolean pronoun = subject.mention().persona() == null && gender != Gender.UNKNOWN;
        return new Clue(subject.mention(), pronoun ? antecedent(gender) : null, weight);
    }

    private @Nullable Persona antecedent(Gender gender) {
        return fresh.latest().stream()
                .filter(one -> one.gender() == gender)
                .findFirst()
                .or(() -> unknown(gender))
                .orElse(null);
    }

    /** Somebody of unknown gender, if nobody of this gender has been spoken of at all. */
    private Optional<Persona> unknown(Gender gender) {
        boolean known = recent.latest().stream().anyMatch(one -> one.gender() == gender);
        return known
                ? Optional.empty()
                : fresh.latest().stream()
                        .filter(one -> one.gender() == Gender.UNKNOWN)
                        .findFirst();
    }

    private static double leadWeight(Sentence sentence, Subject subject) {
        if (sentence.leadsOn() && subject.says()) {
            return Clue.LEAD;
        }
        return subject.sure() ? Clue.BEAT : Clue.ALONE;
    }

    private Optional<Clue> behind(Piece piece) {
        if (piece.sentences().isEmpty()) {
            return Optional.empty();
        }
        return subjects.after(piece.sentences().get(0)).map(one -> clue(one, behindWeight(one)));
    }

    private static double behindWeight(Subject subject) {
        if (subject.says()) {
            return Clue.TAG;
        }
        return subject.sure() ? Clue.BEAT_BEHIND : Clue.ALONE;
    }

    private static boolean contradict(Utterance utterance, List<Clue> clues) {
        for (Clue clue : clues) {
            for (Clue known : utterance.lately()) {
                if (clue.weight() >= Clue.BEAT_BEHIND && known.weight() >= Clue.BEAT_BEHIND && differ(clue, known)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differ(Clue one, Clue other) {
        Persona mine = one.mention().persona();
        Persona theirs = other.mention().persona();
        if (mine != null && theirs != null) {
            return mine != theirs;
        }
        Gender gender = gender(one.mention());
        return gender != Gender.UNKNOWN
                && gender(other.mention()) != Gender.UNKNOWN
                && gender != gender(other.mention());
    }

    private static Gender gender(Mention mention) {
        return switch (mention.form()) {
            case HE -> Gender.MALE;
            case SHE -> Gender.FEMALE;
            default ->
                mention.persona() == null ? Gender.UNKNOWN : mention.persona().gender();
        };
    }

    private void touch(Piece piece) {
        piece.sentences().forEach(this::touch);
    }

    /** Who is spoken of first is the one a pronoun behind the sentence most likely means. */
    private void touch(Sentence sentence) {
        List<Persona> meant = new ArrayList<>();
        for (Mention mention : sentence.mentions()) {
            meant(mention, meant).ifPresent(meant::add);
        }
        Collections.reverse(meant);
        for (Persona persona : meant) {
            recent.touch(persona);
            if (fresh.latest().contains(persona) || isNamedIn(sentence, persona)) {
                fresh.touch(persona);
            }
        }
    }

    private static boolean isNamedIn(Sentence sentence, Persona persona) {
        return sentence.mentions().stream().anyMatch(mention -> mention.persona() == persona);
    }

    private Optional<Persona> meant(Mention mention, List<Persona> before) {
        return switch (mention.form()) {
            case NAME, NOMINAL -> Optional.ofNullable(mention.persona());
            case I, WE -> Optional.of(dramatis.narrator());
            case HE -> latest(Gender.MALE, before);
            case SHE -> latest(Gender.FEMALE, before);
            case IT, THEY -> Optional.empty();
        };
    }

    private Optional<Persona> latest(Gender gender, List<Persona> before) {
        return Stream.concat(before.stream(), recent.latest().stream())
                .filter(one -> one.gender() == gender)
                .findFirst();
    }

    private static @Nullable Sentence last(Piece piece) {
        List<Sentence> sentences = piece.sentences();
        return sentences.isEmpty() ? null : sentences.get(sentences.size() - 1);
    }
}
