package io.narratix.audioanalysis;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds findings against the text that they speak of. An effect's words must be the words at its place; the effects must
 * be few enough, apart and ranked without gaps; the soundscapes must cover every word once.
 */
public final class PlacementCheck {

    /** For how many characters of text one effect is allowed. */
    public static final int CHARACTERS_PER_EFFECT = 700;

    /** How far from its claimed place, in words, an effect is looked for. */
    static final int REPAIR_WINDOW = 60;

    private final Manuscript manuscript;

    public PlacementCheck(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** The greatest number of effects that the text may have. */
    public int mostEffects() {
        return Math.max(1, manuscript.text().length() / CHARACTERS_PER_EFFECT);
    }

    /**
     * The effect on the words that it names. If other words stand at its place, it moves to the nearest identical ones
     * within 60 words; if these are equally near on both sides, or there are none, it is refused.
     *
     * @param named the words that the sound is said to start on, as they stand in the text; case and signs don't count
     */
    public Optional<Effect> placed(Effect claimed, String named) {
        List<String> words = wordsOf(named);
        if (words.isEmpty() || claimed.lastWord() - claimed.firstWord() + 1 != words.size()) {
            return Optional.empty();
        }
        for (int distance = 0; distance <= REPAIR_WINDOW; distance++) {
            boolean before = standsAt(claimed.firstWord() - distance, words);
            boolean behind = standsAt(claimed.firstWord() + distance, words);
            if (before && behind && distance > 0) {
                return Optional.empty();
            }
            if (before || behind) {
                return Optional.of(claimed.movedTo(claimed.firstWord() + (behind ? distance : -distance)));
            }
        }
        return Optional.empty();
    }

    /** How many words are named. */
    public static int length(String named) {
        return wordsOf(named).size();
    }

    /** What is wrong with a whole set of findings, in sentences; empty if nothing is. */
    public List<String> complaints(List<Soundscape> soundscapes, List<Effect> effects) {
        List<String> complaints = new ArrayList<>();
        checkCover(soundscapes, complaints);
        checkPlaces(effects, complaints);
        checkRanks(effects, complaints);
        if (effects.size() > mostEffects()) {
            complaints.add("%d effects were found; this text may have %d".formatted(effects.size(), mostEffects()));
        }
        return List.copyOf(complaints);
    }

    private void checkCover(List<Soundscape> soundscapes, List<String> complaints) {
        int covered = 0;
        for (int i = 0; i < soundscapes.size(); i++) {
            Soundscape soundscape = soundscapes.get(i);
            if (soundscape.scene() != i + 1) {
                complaints.add("soundscape %d is numbered %d".formatted(i + 1, soundscape.scene()));
            }
            if (soundscape.firstWord() != covered + 1 || soundscape.lastWord() < soundscape.firstWord()) {
                complaints.add("soundscape %d covers words %d to %d but should begin at %d"
                        .formatted(i + 1, soundscape.firstWord(), soundscape.lastWord(), covered + 1));
            }
            covered = soundscape.lastWord();
        }
        int words = manuscript.words().size();
        if (covered != words) {
            complaints.add("the soundscapes end at word %d but the text at word %d".formatted(covered, words));
        }
    }

    private void checkPlaces(List<Effect> effects, List<String> complaints) {
        int behind = 0;
        for (int i = 0; i < effects.size(); i++) {
            Effect effect = effects.get(i);
            if (effect.number() != i + 1) {
                complaints.add("effect %d is numbered %d".formatted(i + 1, effect.number()));
            }
            if (effect.lastWord() < effect.firstWord() || !exists(effect.firstWord()) || !exists(effect.lastWord())) {
                complaints.add("effect %d stands on words %d to %d, which do not exist"
                        .formatted(i + 1, effect.firstWord(), effect.lastWord()));
            } else if (effect.firstWord() <= behind) {
                complaints.add("effect %d does not stand behind the one before it".formatted(i + 1));
            }
            behind = Math.max(behind, effect.lastWord());
        }
    }

    private static void checkRanks(List<Effect> effects, List<String> complaints) {
        BitSet ranks = new BitSet();
        effects.stream()
                .mapToInt(Effect::rank)
                .filter(rank -> rank > 0 && rank <= effects.size())
                .forEach(ranks::set);
        if (ranks.cardinality() != effects.size()) {
            complaints.add("the ranks of the effects are not the numbers from 1 to " + effects.size());
        }
    }

    private boolean exists(int word) {
        return word >= 1 && word <= manuscript.words().size();
    }

    private boolean standsAt(int firstWord, List<String> words) {
        if (firstWord < 1 || firstWord + words.size() - 1 > manuscript.words().size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!folded(manuscript.word(firstWord + i).text()).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> wordsOf(String named) {
        if (named.chars().noneMatch(Character::isLetterOrDigit) || named.indexOf('\0') >= 0) {
            return List.of();
        }
        return Manuscript.of(named).words().stream()
                .map(Word::text)
                .map(PlacementCheck::folded)
                .toList();
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
    }
}
