package io.narratix.assembly.script;

/**
 * Words by their numbers in the text, both ends included.
 *
 * @param first from 1
 */
public record WordRange(int first, int last) {

    public WordRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "a range of words needs 1 <= first <= last but was %d..%d".formatted(first, last));
        }
    }
}
