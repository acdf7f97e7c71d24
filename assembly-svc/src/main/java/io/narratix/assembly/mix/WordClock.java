package io.narratix.assembly.mix;

import io.narratix.assembly.script.WordTime;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Word;
import java.util.Arrays;
import java.util.List;

/**
 * When every word of the text sounds, in frames of the mix; never backwards. A word that came without a time gets one
 * between its neighbours in its line, by its share of the letters.
 */
public final class WordClock {

    private static final long UNKNOWN = -1;

    private final long[] starts;
    private final long[] ends;

    private WordClock(int words) {
        starts = new long[words];
        ends = new long[words];
        Arrays.fill(starts, UNKNOWN);
        Arrays.fill(ends, UNKNOWN);
    }

    static WordClock of(Manuscript manuscript, List<PlacedLine> lines) {
        WordClock clock = new WordClock(manuscript.words().size());
        for (PlacedLine line : lines) {
            clock.take(line, manuscript.wordsIn(line.cue().span()));
        }
        clock.fillWhatWasNeverSpoken();
        return clock;
    }

    /** The frame at which the word of this number begins. */
    public long start(int word) {
        return starts[word - 1];
    }

    /** The frame at which the word of this number ends. */
    public long end(int word) {
        return ends[word - 1];
    }

    public int words() {
        return starts.length;
    }

    private void take(PlacedLine line, List<Word> words) {
        if (words.isEmpty()) {
            return;
        }
        int first = words.get(0).number();
        int last = words.get(words.size() - 1).number();
        for (WordTime time : line.take().words()) {
            if (time.word() >= first && time.word() <= last) {
                set(time.word(), line.start() + Frames.of(time.start()), line.start() + Frames.of(time.end()));
            }
        }
        fill(words, line);
        straighten(first, last);
    }

    private void set(int word, long start, long end) {
        starts[word - 1] = start;
        ends[word - 1] = Math.max(start, end);
    }

    private void fill(List<Word> words, PlacedLine line) {
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && start(words.get(to).number()) == UNKNOWN) {
                to++;
            }
            if (to > from) {
                long start =
                        from == 0 ? line.soundStart() : end(words.get(from - 1).number());
                long end = to == words.size()
                        ? line.soundEnd()
                        : start(words.get(to).number());
                spread(words.subList(from, to), start, Math.max(start, end));
            }
            from = to + 1;
        }
    }

    private void spread(List<Word> words, long start, long end) {
        long letters = words.stream().mapToLong(word -> word.span().length()).sum();
        long passed = 0;
        for (Word word : words) {
            long from = start + (end - start) * passed / letters;
            passed += word.span().length();
            set(word.number(), from, start + (end - start) * passed / letters);
        }
    }

    private void straighten(int first, int last) {
        for (int word = Math.max(2, first); word <= last; word++) {
            long earliest = Math.max(0, ends[word - 2]);
            if (starts[word - 1] < earliest) {
                starts[word - 1] = Math.max(starts[word - 1], starts[word - 2]);
                ends[word - 2] = Math.min(earliest, starts[word - 1]);
            }
            ends[word - 1] = Math.max(ends[word - 1], starts[word - 1]);
        }
    }

    private void fillWhatWasNeverSpoken() {
        long now = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] == UNKNOWN) {
                starts[i] = now;
                ends[i] = now;
            }
            now = ends[i];
        }
    }
}
