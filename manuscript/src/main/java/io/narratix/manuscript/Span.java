package io.narratix.manuscript;

/**
 * A stretch of the text.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span needs 0 <= start <= end but was %d..%d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int offset) {
        return offset >= start && offset < end;
    }

    public boolean covers(Span other) {
        return other.start >= start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return other.start < end && start < other.end;
    }

    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
