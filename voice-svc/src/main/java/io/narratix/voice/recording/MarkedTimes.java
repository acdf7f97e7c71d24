package io.narratix.voice.recording;

import io.narratix.manuscript.Word;
import io.narratix.manuscript.Words;
import io.narratix.voice.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the words of the text sound, by a provider's marks. Marks and text need not agree in blanks, punctuation or
 * capitals, nor on how a number is written: letters are matched in order, and a word of which none is matched takes the
 * time between its neighbours.
 */
public final class MarkedTimes {

    /** Below this share of matched letters, the marks belong to something else. */
    private static final double ENOUGH = 0.5;

    private final List<Word> words;
    private final double length;
    private final double[] starts;
    private final double[] ends;

    private MarkedTimes(List<Word> words, double length) {
        this.words = words;
        this.length = length;
        this.starts = new double[words.size()];
        this.ends = new double[words.size()];
    }

    /**
     * Every word of the text with its time; nothing if the marks do not fit the text or make no sense.
     *
     * @param length of the whole sound
     */
    public static Optional<List<TimedWord>> of(String text, List<Mark> marks, Duration length) {
        List<Letter> theirs = Letter.of(marks);
        List<Word> words = Words.in(text);
        if (theirs.isEmpty() || words.isEmpty() || !isSound(marks)) {
            return Optional.empty();
        }
        return new MarkedTimes(words, length.toNanos() / 1e9).matched(theirs);
    }

    private static boolean isSound(List<Mark> marks) {
        double clock = 0;
        for (Mark mark : marks) {
            if (!(mark.start() >= clock - 0.1 && mark.end() >= mark.start() && mark.end() < 1e6)) {
                return false;
            }
            clock = Math.max(clock, mark.start());
        }
        return true;
    }

    private Optional<List<TimedWord>> matched(List<Letter> theirs) {
        List<Letter> ours = Letter.ofWords(words);
        int[] partners = Matching.of(Letter.characters(ours), Letter.characters(theirs));
        java.util.Arrays.fill(starts, Double.NaN);
        int matches = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                matches++;
                take((int) ours.get(i).start(), theirs.get(partners[i]));
            }
        }
        return matches < ENOUGH * ours.size() ? Optional.empty() : Optional.of(timed());
    }

    private void take(int word, Letter heard) {
        if (Double.isNaN(starts[word])) {
            starts[word] = heard.start();
        }
        ends[word] = heard.end();
    }

    private List<TimedWord> timed() {
        List<TimedWord> timed = new ArrayList<>();
        double clock = 0;
        int word = 0;
        while (word < words.size()) {
            int next = word;
            while (next < words.size() && Double.isNaN(starts[next])) {
                next++;
            }
            if (next > word) {
                clock = share(word, next, clock, next < words.size() ? starts[next] : length, timed);
            } else {
                clock = add(word, Math.max(clock, starts[word]), ends[word], timed);
                next++;
            }
            word = next;
        }
        return timed;
    }

    private double share(int first, int behind, double from, double to, List<TimedWord> timed) {
        double until = Math.max(from, to);
        double characters = 0;
        for (int i = first; i < behind; i++) {
            characters += words.get(i).span().length();
        }
        double clock = from;
        for (int i = first; i < behind; i++) {
            clock = add(i, clock, clock + (until - from) * words.get(i).span().length() / characters, timed);
        }
        return clock;
    }

    private double add(int word, double start, double end, List<TimedWord> timed) {
        double from = Math.min(start, length);
        double to = Math.min(Math.max(from, end), length);
        timed.add(new TimedWord(words.get(word).span(), seconds(from), seconds(to)));
        return to;
    }

    private static Duration seconds(double value) {
        return Duration.ofNanos(Math.round(value * 1e9));
    }
}
