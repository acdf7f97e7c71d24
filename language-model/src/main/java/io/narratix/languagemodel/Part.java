package io.narratix.languagemodel;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of a text that one answer can label.
 *
 * @param first number of its first position, from 1
 * @param last number of its last position
 */
public record Part(int first, int last) {

    public boolean holds(int number) {
        return number >= first && number <= last;
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /**
     * The text in parts of so many characters at most, cut between scenes, else paragraphs, else positions.
     *
     * @param positions what is numbered from 1, in reading order
     */
    public static List<Part> of(Manuscript manuscript, List<Span> positions, int characters) {
        NavigableSet<Integer> scenes = starts(manuscript.scenes());
        NavigableSet<Integer> paragraphs = starts(manuscript.paragraphs());
        List<Part> parts = new ArrayList<>();
        int first = 0;
        while (first < positions.size()) {
            int most = lastWithin(positions, first, characters);
            int half = first + (most - first) / 2;
            int last = most == positions.size() - 1
                    ? most
                    : cut(positions, scenes, half, most)
                            .orElse(cut(positions, paragraphs, first, most).orElse(most));
            parts.add(new Part(first + 1, last + 1));
            first = last + 1;
        }
        return List.copyOf(parts);
    }

    private static int lastWithin(List<Span> positions, int first, int characters) {
        int start = positions.get(first).start();
        int last = first;
        while (last + 1 < positions.size() && positions.get(last + 1).end() - start <= characters) {
            last++;
        }
        return last;
    }

    /** The last position of the range that something ends with. */
    private static OptionalInt cut(List<Span> positions, NavigableSet<Integer> starts, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .map(at -> to + from - at)
                .filter(at -> endsBehind(positions, starts, at))
                .findFirst();
    }

    private static boolean endsBehind(List<Span> positions, NavigableSet<Integer> starts, int at) {
        Integer next = starts.higher(positions.get(at).start());
        return next != null && next <= positions.get(at + 1).start();
    }

    private static NavigableSet<Integer> starts(List<Span> spans) {
        return spans.stream().map(Span::start).collect(Collectors.toCollection(TreeSet::new));
    }
}
