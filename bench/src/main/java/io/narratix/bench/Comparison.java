package io.narratix.bench;

import io.narratix.bench.Drama.SpokenWord;
import io.narratix.bench.Transcript.Heard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text and what was heard of it, aligned with the fewest errors (Levenshtein). */
final class Comparison {

    /** A word of the text that was heard as such. */
    record Match(int word, Heard heard) {}

    private record Token(int word, String text) {}

    private final List<Token> said;
    private final List<Heard> heard;
    private final List<Match> matches = new ArrayList<>();
    private final List<String> confusions = new ArrayList<>();
    private int substituted;
    private int missing;
    private int added;

    private Comparison(List<Token> said, List<Heard> heard) {
        this.said = said;
        this.heard = heard;
    }

    static Comparison of(List<SpokenWord> text, List<Heard> transcript) {
        List<Token> said = text.stream()
                .flatMap(word -> Spelling.of(word.text()).stream().map(part -> new Token(word.number(), part)))
                .toList();
        List<Heard> heard = transcript.stream()
                .flatMap(word -> Spelling.of(word.word()).stream().map(part -> new Heard(part, word.startMs())))
                .toList();
        Comparison comparison = new Comparison(said, heard);
        comparison.trace(comparison.distances());
        return comparison;
    }

    int reference() {
        return said.size();
    }

    int errors() {
        return substituted + missing + added;
    }

    double errorPercent() {
        return 100.0 * errors() / Math.max(1, said.size());
    }

    int substituted() {
        return substituted;
    }

    int missing() {
        return missing;
    }

    int added() {
        return added;
    }

    List<Match> matches() {
        return matches;
    }

    /** What was taken for what, in the order of the text. */
    List<String> confusions() {
        return confusions;
    }

    private int[][] distances() {
        int[][] distance = new int[said.size() + 1][heard.size() + 1];
        for (int i = 0; i <= said.size(); i++) {
            for (int j = 0; j <= heard.size(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : cheapest(distance, i, j);
            }
        }
        return distance;
    }

    private int cheapest(int[][] distance, int i, int j) {
        int both = distance[i - 1][j - 1] + (same(i, j) ? 0 : 1);
        return Math.min(both, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    }

    private boolean same(int i, int j) {
        return said.get(i - 1).text().equals(heard.get(j - 1).word());
    }

    private void trace(int[][] distance) {
        int i = said.size();
        int j = heard.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && distance[i][j] == distance[i - 1][j - 1] + (same(i, j) ? 0 : 1)) {
                pair(said.get(--i), heard.get(--j));
            } else if (i > 0 && distance[i][j] == distance[i - 1][j] + 1) {
                missing++;
                confusions.add(said.get(--i).text() + " -> ");
            } else {
                added++;
                confusions.add(" -> " + heard.get(--j).word());
            }
        }
        Collections.reverse(matches);
        Collections.reverse(confusions);
    }

    private void pair(Token token, Heard word) {
        if (token.text().equals(word.word())) {
            matches.add(new Match(token.word(), word));
        } else {
            substituted++;
            confusions.add(token.text() + " -> " + word.word());
        }
    }
}
