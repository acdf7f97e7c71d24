package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Optional;
import java.util.Set;

/** Whether a sentence really says that what one of its words names happens now. */
final class Reality {

    /** Why it does not. */
    enum Objection {
        NAME,
        QUESTION,
        NEGATED,
        HYPOTHETICAL,
        COMPARED,
        HABITUAL,
        RECOLLECTED,
        FIGURATIVE,
        REPORTED
    }

    private static final int LEFT = 14;

    private final Names names;
    private final Set<String> negation;
    private final Set<String> hush;
    private final Set<String> modal;
    private final Set<String> doubt;
    private final Set<String> sense;
    private final Set<String> habit;
    private final Set<String> each;
    private final Set<String> period;
    private final Set<String> mind;
    private final Set<String> fiction;
    private final Set<String> said;
    private final Set<String> joint;
    private final Set<String> figure;

    Reality(Vocabulary vocabulary, Prose prose) {
        this.names = new Names(prose);
        this.negation = vocabulary.named("negation");
        this.hush = vocabulary.named("hush");
        this.modal = vocabulary.named("modal");
        this.doubt = vocabulary.named("doubt");
        this.sense = vocabulary.named("sense");
        this.habit = vocabulary.named("habit");
        this.each = vocabulary.named("each");
        this.period = vocabulary.named("period");
        this.mind = vocabulary.named("mind");
        this.fiction = vocabulary.named("fiction");
        this.said = vocabulary.named("said");
        this.joint = vocabulary.named("joint");
        this.figure = vocabulary.named("abstract");
    }

    /** The first thing that speaks against it, or nothing. */
    Optional<Objection> against(Sentence sentence, int position) {
        if (names.isName(sentence, position)) {
            return Optional.of(Objection.NAME);
        }
        if (sentence.isQuestion()) {
            return Optional.of(Objection.QUESTION);
        }
        if (negated(sentence, position)) {
            return Optional.of(Objection.NEGATED);
        }
        if (hypothetical(sentence, position)) {
            return Optional.of(Objection.HYPOTHETICAL);
        }
        if (compared(sentence, position)) {
            return Optional.of(Objection.COMPARED);
        }
        if (habitual(sentence)) {
            return Optional.of(Objection.HABITUAL);
        }
        if (recollected(sentence, position)) {
            return Optional.of(Objection.RECOLLECTED);
        }
        if (figurative(sentence, position)) {
            return Optional.of(Objection.FIGURATIVE);
        }
        return reported(sentence, position) ? Optional.of(Objection.REPORTED) : Optional.empty();
    }

    private boolean negated(Sentence sentence, int position) {
        for (int i = position - 1; i >= clauseStart(sentence, position); i--) {
            if (isNegation(sentence, i)) {
                return true;
            }
        }
        int end = Math.min(sentence.endOf(position, Gap.COMMA), position + 6);
        for (int i = position + 1; i <= end && !joint.contains(sentence.word(i)); i++) {
            boolean near = i <= position + 3;
            if (hush.contains(sentence.word(i))
                    || (near && isNegation(sentence, i) && !sentence.word(i).equals("nothing"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegation(Sentence sentence, int position) {
        String word = sentence.word(position);
        String next = sentence.word(position + 1);
        if ((word.equals("not") && next.equals("only")) || (word.equals("no") && next.equals("sooner"))) {
            return false;
        }
        boolean onlyThis = next.equals("but") || next.equals("except");
        return !onlyThis && (negation.contains(word) || word.endsWith("n't"));
    }

    private boolean hypothetical(Sentence sentence, int position) {
        int start = Math.max(sentence.startOf(position, Gap.COMMA), position - LEFT);
        for (int i = start; i < position; i++) {
            String word = sentence.word(i);
            boolean asIf = i > 0 && sentence.word(i - 1).equals("as");
            if ((doubt.contains(word) && !asIf) || isModal(sentence, i, position)) {
                return true;
            }
        }
        return modal.contains(sentence.word(position + 1))
                || (modal.contains(sentence.word(position + 2)) && !joint.contains(sentence.word(position + 1)));
    }

    private boolean isModal(Sentence sentence, int at, int position) {
        if (!modal.contains(sentence.word(at)) || at < clauseStart(sentence, position)) {
            return false;
        }
        boolean sensed = sense.contains(sentence.word(at + 1)) || sense.contains(sentence.word(at + 2));
        String word = sentence.word(at);
        return !(sensed && (word.equals("could") || word.equals("can")));
    }

    private boolean compared(Sentence sentence, int position) {
        int start = Math.max(sentence.startOf(position, Gap.COMMA), position - 9);
        for (int i = position - 1; i >= start; i--) {
            String word = sentence.word(i);
            boolean simile = word.equals("like") || word.equals("than") || word.equals("resembling");
            if (simile || (word.equals("as") && completesComparison(sentence, i))) {
                return true;
            }
        }
        return sentence.word(position + 1).equals("like")
                && sentence.word(position - 1).equals("something");
    }

    private static boolean completesComparison(Sentence sentence, int as) {
        String next = sentence.word(as + 1);
        if (next.equals("if") || next.equals("though")) {
            return true;
        }
        for (int i = as - 1; i >= as - 4; i--) {
            if (sentence.word(i).equals("as")) {
                return true;
            }
        }
        return false;
    }

    private boolean habitual(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.word(i);
            String next = sentence.word(i + 1);
            if (habit.contains(word)
                    || (each.contains(word) && period.contains(next))
                    || (word.equals("used") && next.equals("to"))
                    || (word.equals("in") && next.equals("those"))
                    || (word.equals("on") && next.endsWith("days") && next.length() > 5)
                    || (word.equals("years") && next.equals("ago"))) {
                return true;
            }
        }
        return false;
    }

    private boolean recollected(Sentence sentence, int position) {
        int start = clauseStart(sentence, position);
        for (int i = position - 1; i >= Math.max(start, position - LEFT); i--) {
            String word = sentence.word(i);
            boolean had = word.equals("had") || word.equals("has") || word.equals("have") || word.endsWith("'d");
            if (had && !hardly(sentence, i) && leadsToParticiple(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Hardly had the door slammed" tells what happens now. */
    private static boolean hardly(Sentence sentence, int had) {
        String before = sentence.word(had - 1);
        return before.equals("sooner") || before.equals("hardly") || before.equals("scarcely");
    }

    private static boolean leadsToParticiple(Sentence sentence, int had) {
        for (int i = had + 1; i <= had + 3; i++) {
            String word = sentence.word(i);
            if (Participles.isParticiple(word)) {
                return true;
            }
            if (!word.endsWith("ly") && !Participles.ADVERBS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean figurative(Sentence sentence, int position) {
        boolean ofAbstract = sentence.word(position + 1).equals("of")
                && (figure.contains(sentence.stem(position + 2)) || figure.contains(sentence.stem(position + 3)));
        if (ofAbstract) {
            return true;
        }
        int end = sentence.endOf(position, Gap.BREAK);
        for (int i = sentence.startOf(position, Gap.BREAK); i <= end; i++) {
            String word = sentence.stem(i);
            boolean after = i > position;
            if (mind.contains(word) && (i < position || word.startsWith("memor") || word.startsWith("dream"))) {
                return true;
            }
            if (after && i <= position + 5 && inside(sentence, i)) {
                return true;
            }
            if (fiction.contains(word) && sentence.word(i - 1).equals("the") && Math.abs(i - position) < 8) {
                return true;
            }
        }
        return false;
    }

    /** "in his head", "in her mind". */
    private static boolean inside(Sentence sentence, int position) {
        String word = sentence.stem(position);
        return (word.equals("head") || word.equals("mind") || word.equals("skull") || word.equals("heart"))
                && (sentence.word(position - 2).equals("in")
                        || sentence.word(position - 2).equals("inside"));
    }

    private boolean reported(Sentence sentence, int position) {
        int start = Math.max(sentence.startOf(position, Gap.BREAK), position - LEFT);
        for (int i = start; i < position; i++) {
            if (said.contains(sentence.word(i))
                    && (sentence.word(i + 1).equals("that")
                            || sentence.word(i + 2).equals("that")
                            || told(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean told(Sentence sentence, int position) {
        return sentence.word(position).equals("told")
                && (sentence.word(position + 2).equals("about")
                        || sentence.word(position + 2).equals("of"));
    }

    private int clauseStart(Sentence sentence, int position) {
        int start = sentence.startOf(position, Gap.COMMA);
        for (int i = position - 1; i >= start; i--) {
            if (joint.contains(sentence.word(i)) && !sentence.word(i).equals("or")) {
                return i;
            }
        }
        return start;
    }
}
