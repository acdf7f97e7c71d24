package io.narratix.voice.reading;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is said for characters of a certain shape.
 *
 * @param reading words and marks, none for what is passed over in silence
 */
record Rule(Pattern pattern, Function<MatchResult, List<String>> reading) {

    static Rule of(String regex, Function<MatchResult, List<String>> reading) {
        return new Rule(Pattern.compile(regex), reading);
    }

    static Rule mark(String regex, String mark) {
        return of(regex, match -> List.of(mark));
    }

    static Rule silent(String regex) {
        return of(regex, match -> List.of());
    }
}
