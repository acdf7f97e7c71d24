package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Chooses the soundings that become effects: first the best one of every equal part of the text, so that they are spread
 * over it, then the best of the rest. No two stand closer than {@value #APART} words.
 */
final class EffectChoice {

    private static final int APART = 4;
    private static final Comparator<Sounding> BEST_FIRST =
            Comparator.comparingInt(Sounding::score).reversed().thenComparingInt(Sounding::word);

    private final int most;
    private final int words;
    private final List<Sounding> chosen = new ArrayList<>();
    private final TreeSet<Integer> taken = new TreeSet<>();

    private EffectChoice(int most, int words) {
        this.most = most;
        this.words = words;
    }

    /**
     * @param most how many may be chosen
     * @param words of the whole text
     * @return in reading order
     */
    static List<Effect> of(List<Sounding> soundings, int most, int words) {
        EffectChoice choice = new EffectChoice(most, words);
        List<Sounding> ordered = soundings.stream().sorted(BEST_FIRST).toList();
        choice.takeBestOfEachPart(ordered);
        ordered.forEach(choice::take);
        return choice.ranked();
    }

    private void takeBestOfEachPart(List<Sounding> ordered) {
        boolean[] served = new boolean[most];
        for (Sounding sounding : ordered) {
            int part = (int) ((sounding.word() - 1L) * most / words);
            if (!served[part]) {
                served[part] = take(sounding);
            }
        }
    }

    private boolean take(Sounding sounding) {
        boolean crowded = !taken.subSet(sounding.word() - APART + 1, sounding.word() + APART)
                .isEmpty();
        if (crowded || chosen.size() == most) {
            return false;
        }
        taken.add(sounding.word());
        return chosen.add(sounding);
    }

    private List<Effect> ranked() {
        List<Sounding> byRank = chosen.stream().sorted(BEST_FIRST).toList();
        List<Sounding> byPlace =
                chosen.stream().sorted(Comparator.comparingInt(Sounding::word)).toList();
        int[] rankAt = new int[words + 1];
        for (int i = 0; i < byRank.size(); i++) {
            rankAt[byRank.get(i).word()] = i + 1;
        }
        List<Effect> effects = new ArrayList<>();
        for (Sounding sounding : byPlace) {
            effects.add(effect(effects.size() + 1, sounding, rankAt[sounding.word()]));
        }
        return List.copyOf(effects);
    }

    private static Effect effect(int number, Sounding sounding, int rank) {
        EffectSheet.Entry entry = sounding.effect();
        return new Effect(
                number, entry.name(), sounding.prompt(), rank, sounding.word(), sounding.word(), entry.duration());
    }
}
