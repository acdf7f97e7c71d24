package io.narratix.voice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules in the order in which they are tried: what is special first, single signs last. */
final class Rules {

    static final List<Rule> ALL = Stream.of(markup(), addresses(), numbers(), words(), marks())
            .flatMap(List::stream)
            .toList();

    private static final String CLOSERS = "[\"'\u2019\u201d\u00bb)\\]*_]*";

    private Rules() {}

    private static List<Rule> markup() {
        return List.of(
                Rule.silent("(?m)^[ \\t]{0,3}#{1,6}(?=\\s)"),
                Rule.silent("(?m)^[ \\t]{0,3}>"),
                Rule.silent("(?m)^[ \\t]*[-*+\u2022\u2013\u2014][ \\t]+"),
                Rule.silent("\\]\\([^)\\n]*\\)"),
                Rule.silent("</?[a-zA-Z][^>\\n]*>"),
                Rule.silent("[*_~`|\\[\\]]+"));
    }

    private static List<Rule> addresses() {
        return List.of(
                Rule.of("(?i)[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", match -> Addresses.email(match.group())),
                Rule.of(
                        "(?i)(?:https?://|ftp://|www\\.)[^\\s<>\"\u201d)\\]]*[\\w/]",
                        match -> Addresses.url(match.group())));
    }

    private static List<Rule> numbers() {
        return List.of(
                Rule.of(
                        "(?<![\\p{L}\\d])([$\u00a3\u20ac])[ \u00a0]?(\\d[\\d,]*(?:\\.\\d+)?)(?:[ \u00a0](hundred|thousand|million|billion))?",
                        match -> Numbers.money(match.group(1), match.group(2), match.group(3))),
                Rule.of(
                        "(?i)(?<![\\p{L}\\d])(\\d{1,2})[:.]([0-5]\\d)[ \u00a0]?([ap])\\.?m\\b\\.?",
                        match -> Numbers.time(match.group(1), match.group(2), match.group(3))),
                Rule.of(
                        "(?<![\\p{L}\\d])([01]?\\d|2[0-4]):([0-5]\\d)(?![:\\d])",
                        match -> Numbers.time(match.group(1), match.group(2), "")),
                Rule.of(
                        "(?i)(?<![\\p{L}\\d])(\\d{1,2})[ \u00a0]?([ap])\\.?m\\b\\.?",
                        match -> Numbers.time(match.group(1), "00", match.group(2))),
                Rule.of(
                        "(?i)(?<![\\p{L}\\d.])(\\d[\\d,]*)(?:st|nd|rd|th)\\b",
                        match -> Numbers.ordinal(match.group(1))),
                Rule.of("(?<![\\p{L}\\d])['\u2019]?(\\d{2,3}0)s\\b", match -> Numbers.decade(match.group(1))),
                Rule.of(
                        "(?<![\\p{L}\\d.,])(1[1-9]\\d\\d|20\\d\\d)(?![\\d,.]*\\d|\\p{L})",
                        match -> Numbers.year(match.group(1))),
                Rule.of(
                        "(?<![\\p{L}\\d.,/])(\\d{1,2})/(\\d{1,2})(?![\\d/])",
                        match -> Numbers.fraction(match.group(1), match.group(2))),
                Rule.of("(?<=\\d)[\u2013-](?=\\d)", match -> List.of("to")),
                Rule.of("\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?", match -> Numbers.cardinal(match.group())),
                Rule.of("[\\p{No}\\p{Nl}\\p{Nd}]", match -> Numbers.sign(match.group())));
    }

    private static List<Rule> words() {
        List<Rule> rules = new ArrayList<>(Abbreviations.RULES);
        rules.add(Rule.of(
                "(?<=\\b(?i:chapter|part|book|act|scene|volume|canto|war|section)\\s{1,3})[IVXLC]+\\b",
                match -> Numbers.roman(match.group())));
        rules.add(Rule.of("(?m)(?<=^#{1,6} {1,3})[IVXLC]{1,6}(?=\\.?\\s*$)", match -> Numbers.roman(match.group())));
        rules.add(Rule.of(
                "(?<=\\b\\p{Lu}\\p{Ll}{2,20} )(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})\\b",
                match -> Numbers.regnal(match.group())));
        rules.add(Rule.of(
                "[\\p{L}\\p{M}]+(?:['\u2019\u02bc\u2018][\\p{L}\\p{M}]+)*", match -> Letters.word(match.group())));
        rules.add(Rule.of("&", match -> List.of("and")));
        rules.add(Rule.of("%", match -> List.of("percent")));
        rules.add(Rule.of("\u00b0[ ]?([CF])?\\b", match -> Numbers.degrees(match.group(1))));
        rules.add(Rule.of("#(?=\\d)", match -> List.of("number")));
        rules.add(Rule.of("(?<=[\\w)] ?)=(?= ?[\\w(])", match -> List.of("equals")));
        rules.add(Rule.of("(?<=[\\d)] ?)\\+(?= ?[\\d(])", match -> List.of("plus")));
        return rules;
    }

    private static List<Rule> marks() {
        return List.of(
                Rule.mark("\\s*\\R[\\t \u00a0]*\\R\\s*", Lexer.PARAGRAPH),
                Rule.mark("[.!?\u2026]*\\?[.!?\u2026]*" + CLOSERS, "?"),
                Rule.mark("[.!?\u2026]*![.!?\u2026]*" + CLOSERS, "!"),
                Rule.mark(
                        "(?:\\.{2,}|(?:\\. ){2}\\.|\u2026)" + CLOSERS + "(?=\\s+[\"'\u2018\u201c(]?\\p{Lu}|\\s*$)",
                        "."),
                Rule.mark("(?:\\.{2,}|(?:\\. ){2}\\.|\u2026)", ","),
                Rule.mark("\\.(?!\\p{L})" + CLOSERS, "."),
                Rule.mark(";", ";"),
                Rule.mark(":", ":"),
                Rule.mark("[,()\u2014\u2015]|--+|\u2013|(?<=\\s)-(?=\\s)", ","));
    }
}
