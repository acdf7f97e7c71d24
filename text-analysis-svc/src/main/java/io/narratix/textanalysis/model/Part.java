package io.narratix.textanalysis.model;

import io.narratix.manuscript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of the text that one answer can label.
 *
 * @param first number of its first segment
 * @param last number of its last segment
 */
record Part(int first, int last) {

    boolean holds(int number) {
        return number >= first && number <= last;
    }

    /** The text in parts of about so many characters at most, cut between scenes, else paragraphs, else segments. */
    static List<Part> of(Sheet sheet, int characters) {
        NavigableSet<Integer> scenes = starts(sheet.manuscript().scenes());
        NavigableSet<Integer> paragraphs = starts(sheet.manuscript().paragraphs());
        List<Part> parts = new ArrayList<>();
        int first = 1;
        while (first <= sheet.marked()) {
            int most = lastWithin(sheet, first, characters);
            int half = first + (most - first) / 2;
            int last = most == sheet.marked()
                    ? most
                    : cut(sheet, scenes, half, most)
                            .orElse(cut(sheet, paragraphs, first, most).orElse(most));
            parts.add(new Part(first, last));
            first = last + 1;
        }
        return parts;
    }

    private static int lastWithin(Sheet sheet, int first, int characters) {
        int start = sheet.marked(first).span().start();
        int last = first;
        while (last < sheet.marked() && sheet.marked(last + 1).span().end() - start <= characters) {
            last++;
        }
        return last;
    }

    /** The last segment of the range that something ends with. */
    private static OptionalInt cut(Sheet sheet, NavigableSet<Integer> starts, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .map(number -> to + from - number)
                .filter(number -> endsBehind(sheet, starts, number))
                .findFirst();
    }

    private static boolean endsBehind(Sheet sheet, NavigableSet<Integer> starts, int number) {
        Integer next = starts.higher(sheet.marked(number).span().start());
        return next != null && next <= sheet.marked(number + 1).span().start();
    }

    private static NavigableSet<Integer> starts(List<Span> spans) {
        return spans.stream().map(Span::start).collect(Collectors.toCollection(TreeSet::new));
    }
}
