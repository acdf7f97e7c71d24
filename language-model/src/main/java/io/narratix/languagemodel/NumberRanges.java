package io.narratix.languagemodel;

import java.util.List;
import java.util.StringJoiner;

/** Numbers as a reader likes them: {@code 1-57, 60, 62-64}. */
public final class NumberRanges {

    private NumberRanges() {}

    /** @param numbers ascending */
    public static String of(List<Integer> numbers) {
        StringJoiner ranges = new StringJoiner(", ");
        int at = 0;
        while (at < numbers.size()) {
            int end = at;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            ranges.add(at == end ? numbers.get(at).toString() : numbers.get(at) + "-" + numbers.get(end));
            at = end + 1;
        }
        return ranges.toString();
    }
}
