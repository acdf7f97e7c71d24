package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides who speaks in a conversation: of all ways to give each utterance a speaker, the one that what the text tells
 * speaks for most (second-order Viterbi search). Speakers take turns, unless the text says otherwise.
 */
final class Conversation {

    private static final int MOST = 9;
    private static final double NEVER = -20;

    private final List<Utterance> utterances;
    private final Dramatis dramatis;
    private final List<List<Persona>> candidates = new ArrayList<>();

    Conversation(List<Utterance> utterances, Dramatis dramatis) {
        this.utterances = utterances;
        this.dramatis = dramatis;
        for (int at = 0; at < utterances.size(); at++) {
            candidates.add(candidates(at));
        }
    }

    /** The speaker of each utterance, in order. */
    List<Persona> speakers() {
        int size = utterances.size();
        double[][][] best = new double[size][][];
        int[][][] from = new int[size][][];
        for (int at = 0; at < size; at++) {
            forward(at, best, from);
        }
        return backward(best, from);
    }

    private void forward(int at, double[][][] best, int[][][] from) {
        List<Persona> here = candidates.get(at);
        int before = at == 0 ? 1 : candidates.get(at - 1).size();
        best[at] = new double[before][here.size()];
        from[at] = new int[before][here.size()];
        for (int one = 0; one < here.size(); one++) {
            double fit = fit(at, here.get(one), one);
            for (int previous = 0; previous < before; previous++) {
                best[at][previous][one] = fit + (at == 0 ? 0 : step(at, previous, one, best, from));
            }
        }
    }

    private double step(int at, int previous, int one, double[][][] best, int[][][] from) {
        int before = at == 1 ? 1 : candidates.get(at - 2).size();
        double most = Double.NEGATIVE_INFINITY;
        for (int second = 0; second < before; second++) {
            double turn = best[at - 1][second][previous] + turn(at, at == 1 ? -1 : second, previous, one);
            if (turn > most) {
                most = turn;
                from[at][previous][one] = second;
            }
        }
        return most;
    }

    private List<Persona> backward(double[][][] best, int[][][] from) {
        int last = utterances.size() - 1;
        int previous = 0;
        int one = 0;
        for (int row = 0; row < best[last].length; row++) {
            for (int column = 0; column < best[last][row].length; column++) {
                if (best[last][row][column] > best[last][previous][one]) {
                    previous = row;
                    one = column;
                }
            }
        }
        Persona[] speakers = new Persona[last + 1];
        for (int at = last; at >= 0; at--) {
            speakers[at] = candidates.get(at).get(one);
            int second = from[at][previous][one];
            one = previous;
            previous = second;
        }
        return Arrays.asList(speakers);
    }

    private List<Persona> candidates(int at) {
        Set<Persona> candidates = new LinkedHashSet<>();
        Utterance utterance = utterances.get(at);
        utterance.clues().forEach(clue -> add(candidates, clue));
        utterance.self().forEach(candidates::add);
        for (int near = Math.max(0, at - 3); near < Math.min(utterances.size(), at + 4); near++) {
            utterances.get(near).clues().stream().filter(Clue::isExplicit).forEach(clue -> add(candidates, clue));
            candidates.addAll(utterances.get(near).called());
        }
        candidates.addAll(utterance.recent());
        List<Persona> most = new ArrayList<>(candidates.stream().limit(MOST).toList());
        most.addAll(dramatis.strangers());
        return most;
    }

    private void add(Set<Persona> candidates, Clue clue) {
        Persona persona = clue.mention().persona();
        if (persona != null) {
            candidates.add(persona);
        }
        switch (clue.mention().form()) {
            case I, WE -> candidates.add(dramatis.narrator());
            default -> {}
        }
    }

    private double fit(int at, Persona persona, int rank) {
        Utterance utterance = utterances.get(at);
        double fit = -0.25 * recency(utterance, persona);
        fit += dramatis.isStranger(persona) ? -7 - 0.1 * rank : persona.hasActed() ? 0 : -2.5;
        for (Clue clue : utterance.clues()) {
            fit += weigh(clue, persona);
        }
        fit += utterance.self().contains(persona) ? 6 : 0;
        fit -= utterance.called().contains(persona) ? 9 : 0;
        fit -= utterance.named().contains(persona) && !utterance.self().contains(persona) ? 3 : 0;
        boolean answers = at > 0 && utterances.get(at - 1).called().contains(persona);
        boolean answered =
                at + 1 < utterances.size() && utterances.get(at + 1).called().contains(persona);
        return fit + (answers ? 2.5 : 0) + (answered ? 0.6 : 0);
    }

    private static int recency(Utterance utterance, Persona persona) {
        int rank = utterance.recent().indexOf(persona);
        return rank < 0 ? 8 : Math.min(rank, 8);
    }

    private double weigh(Clue clue, Persona persona) {
        Persona meant = clue.mention().persona();
        return switch (clue.mention().form()) {
            case NAME, NOMINAL -> meant == persona ? clue.weight() : 0;
            case I, WE -> persona == dramatis.narrator() ? clue.weight() : 0;
            case HE -> agrees(persona, Gender.MALE, clue);
            case SHE -> agrees(persona, Gender.FEMALE, clue);
            case IT -> persona.isNamed() && persona.gender() != Gender.UNKNOWN ? -4 : 0;
            case THEY -> persona.isPlural() ? 4 : 0;
        };
    }

    private static double agrees(Persona persona, Gender gender, Clue clue) {
        if (persona == clue.antecedent()) {
            return Math.min(Clue.ANTECEDENT, clue.weight());
        }
        if (persona.gender() == gender) {
            return persona.isPlural() ? -2 : 0;
        }
        double doubt = persona.gender() == Gender.UNKNOWN && !persona.isPlural() ? 0.18 : 0.8;
        return Math.max(NEVER, -doubt * clue.weight());
    }

    /** What speaks for one speaker after another. */
    private double turn(int at, int second, int previous, int one) {
        Persona persona = candidates.get(at).get(one);
        Utterance utterance = utterances.get(at);
        boolean again = candidates.get(at - 1).get(previous) == persona;
        if (utterance.told() < 0) {
            return again ? -1 : 0;
        }
        boolean alternates = !again && second >= 0 && candidates.get(at - 2).get(second) == persona;
        double strength = utterance.told() == 0 ? 1 : utterance.told() == 1 ? 0.3 : 0.15;
        return strength * (again ? -5 : alternates ? 2.5 : 0);
    }
}
