package io.narratix.fakeproviders.script;

/** Which of several: {@code 3}, {@code 2..4} or {@code 2..}; numbers from 1, both ends included. */
public record Count(long from, long until) {

    public static final Count ANY = new Count(1, Long.MAX_VALUE);

    public static Count only(long number) {
        return new Count(number, number);
    }

    public boolean holds(long number) {
        return number >= from && number <= until;
    }
}
