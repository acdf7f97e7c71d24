package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** Whether a word stands in its sentence as something that happens: a finite verb, a perceived one, a sound that comes. */
final class Grammar {

    private static final int LEFT = 8;
    private static final int FRAGMENT = 5;

    private final Tense tense;
    private final Set<String> be;
    private final Set<String> begin;
    private final Set<String> perceive;
    private final Set<String> occur;
    private final Set<String> happens;
    private final Set<String> prior;
    private final Set<String> determiner;

    Grammar(Vocabulary vocabulary, Tense tense) {
        this.tense = tense;
        this.be = vocabulary.named("be");
        this.begin = vocabulary.named("begin");
        this.perceive = vocabulary.named("perceive");
        this.occur = vocabulary.named("occur");
        this.happens = vocabulary.named("happens");
        this.prior = vocabulary.named("prior");
        this.determiner = vocabulary.named("determiner");
    }

    boolean allows(Sentence sentence, int position, Form form) {
        return switch (form) {
            case BASE -> perceivedOrBegun(sentence, position) || presentPlural(sentence, position);
            case THIRD -> tense != Tense.PAST && !nominal(sentence.word(position - 1));
            case PAST -> tense != Tense.PRESENT && finite(sentence, position);
            case PARTICIPLE -> false;
            case ING -> progressive(sentence, position);
            case EVENT -> comes(sentence, position);
            case CRY -> sentence.size() <= 2 && sentence.capitalised(0);
        };
    }

    private boolean nominal(String before) {
        return determiner.contains(before) || before.endsWith("'s");
    }

    private boolean finite(Sentence sentence, int position) {
        String before = sentence.word(position - 1);
        boolean passive = be.contains(before) || before.equals("have") || before.equals("has");
        boolean by = false;
        for (int i = position + 1; i <= position + 4; i++) {
            by |= sentence.word(i).equals("by");
        }
        return passive ? by : !nominal(before) && !isPreposition(before) && !before.equals("to");
    }

    private static boolean isPreposition(String word) {
        return Set.of("with", "of", "in", "on", "at", "from", "by", "into", "onto", "under", "over", "through")
                .contains(word);
    }

    private boolean perceivedOrBegun(Sentence sentence, int position) {
        boolean infinitive = sentence.word(position - 1).equals("to");
        if (infinitive) {
            return begin.contains(sentence.word(position - 2));
        }
        return !nominal(sentence.word(position - 1)) && anyBefore(sentence, position, perceive);
    }

    private boolean presentPlural(Sentence sentence, int position) {
        if (tense == Tense.PAST || position == 0) {
            return false;
        }
        String subject = sentence.word(position - 1);
        return Set.of("i", "we", "they", "you", "people", "men", "women", "children")
                        .contains(subject)
                || (subject.endsWith("s") && !subject.endsWith("ss") && !subject.endsWith("'s"));
    }

    private boolean progressive(Sentence sentence, int position) {
        String before = sentence.word(position - 1);
        if (before.equals("of")) {
            return sound(sentence.word(position - 2)) || sound(sentence.word(position - 3));
        }
        if (prior.contains(before)
                || isPreposition(before)
                || Set.of("to", "when", "while", "and").contains(before)) {
            return before.equals("and") && anyBefore(sentence, position, be);
        }
        boolean apart = position == 0 || sentence.gap(position - 1) != Gap.NONE;
        return apart
                || be.contains(before)
                || anyBefore(sentence, position, be)
                || anyBefore(sentence, position, perceive)
                || anyBefore(sentence, position, begin)
                || anyBefore(sentence, position, occur);
    }

    private static boolean sound(String word) {
        return word.startsWith("sound") || word.startsWith("noise");
    }

    private boolean comes(Sentence sentence, int position) {
        String before = sentence.word(position - 1);
        if (isPurpose(sentence, position) || be.contains(before)) {
            return false;
        }
        if (before.equals("of")) {
            return SoundMeasures.has(sentence.word(position - 2));
        }
        return sentence.size() <= FRAGMENT
                || anyBefore(sentence, firstAdjective(sentence, position), occur)
                || follows(sentence, position)
                || (sentence.word(position - 2).equals("at") && position == 2);
    }

    /** In "a small, clean click" the comma divides nothing. */
    private static int firstAdjective(Sentence sentence, int position) {
        return sentence.gap(position - 2) == Gap.COMMA ? position - 2 : position;
    }

    /** "waiting for the knock", "before the thunder". */
    private boolean isPurpose(Sentence sentence, int position) {
        for (int i = position - 1; i >= position - 3; i--) {
            if (prior.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(Sentence sentence, int position) {
        int end = Math.min(sentence.endOf(position, Gap.COMMA), position + 5);
        for (int i = position + 1; i <= end; i++) {
            if (happens.contains(sentence.word(i))) {
                return true;
            }
        }
        String next = sentence.word(position + 1);
        boolean aside = next.endsWith("ly") || be.contains(next);
        return end > position && isVerb(aside ? sentence.word(position + 2) : next);
    }

    private boolean isVerb(String word) {
        boolean third = tense != Tense.PAST && word.endsWith("s") && !word.endsWith("ss") && !be.contains(word);
        return word.length() > 4 && (third || word.endsWith("ed") || word.endsWith("ing"));
    }

    private boolean anyBefore(Sentence sentence, int position, Set<String> words) {
        int start = Math.max(sentence.startOf(position, Gap.COMMA), position - LEFT);
        for (int i = position - 1; i >= start; i--) {
            if (words.contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }
}
