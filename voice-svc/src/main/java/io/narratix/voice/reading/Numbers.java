package io.narratix.voice.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers in words. */
final class Numbers {

    private static final String CARDINAL = "%spellout-cardinal";
    private static final String ORDINAL = "%spellout-ordinal";
    private static final String YEAR = "%spellout-numbering-year";
    private static final int MOST_DIGITS = 15;

    private Numbers() {}

    static List<String> cardinal(String written) {
        String plain = written.replace(",", "");
        int point = plain.indexOf('.');
        if (point < 0) {
            return whole(plain);
        }
        List<String> words = new ArrayList<>(whole(plain.substring(0, point)));
        words.add("point");
        words.addAll(digits(plain.substring(point + 1)));
        return words;
    }

    static List<String> ordinal(String written) {
        String plain = written.replace(",", "");
        return plain.length() > MOST_DIGITS ? digits(plain) : spelt(Long.parseLong(plain), ORDINAL);
    }

    static List<String> year(String written) {
        return spelt(Long.parseLong(written), YEAR);
    }

    /** 1980, 980 or 80 as the name of ten years: nineteen eighties, eighties. */
    static List<String> decade(String written) {
        List<String> words = new ArrayList<>(spelt(Long.parseLong(written), YEAR));
        String last = words.remove(words.size() - 1);
        words.add(last.endsWith("y") ? last.substring(0, last.length() - 1) + "ies" : last + "s");
        return words;
    }

    static List<String> money(String sign, String amount, @Nullable String magnitude) {
        String[] parts = amount.replace(",", "").split("\\.");
        String unit = sign.equals("$") ? "dollar" : sign.equals("\u00a3") ? "pound" : "euro";
        if (magnitude != null) {
            return joined(cardinal(amount), List.of(magnitude, unit + "s"));
        }
        List<String> words = joined(whole(parts[0]), List.of(parts[0].equals("1") ? unit : unit + "s"));
        boolean broken = parts.length > 1 && parts[1].length() == 2 && !parts[1].equals("00");
        return broken ? joined(joined(words, List.of("and")), joined(whole(parts[1]), cents(sign))) : words;
    }

    private static List<String> cents(String sign) {
        return List.of(sign.equals("\u00a3") ? "pence" : "cents");
    }

    /** @param half a, p or nothing */
    static List<String> time(String hour, String minute, String half) {
        List<String> words = new ArrayList<>(whole(hour));
        if (!minute.equals("00")) {
            words.addAll(minute.startsWith("0") ? List.of("oh") : List.of());
            words.addAll(minute.startsWith("0") ? whole(minute.substring(1)) : whole(minute));
        } else if (half.isEmpty()) {
            words.add(Integer.parseInt(hour) > 12 ? "hundred" : "o'clock");
        }
        words.addAll(half.isEmpty() ? List.of() : Letters.spelt(half + "m"));
        return words;
    }

    static List<String> fraction(String above, String below) {
        if (above.equals("1") && below.equals("2")) {
            return List.of("one", "half");
        }
        String part = below.equals("4") ? "quarter" : String.join(" ", ordinal(below));
        return joined(whole(above), Arrays.asList((above.equals("1") ? part : part + "s").split(" ")));
    }

    static List<String> degrees(@Nullable String scale) {
        if (scale == null) {
            return List.of("degrees");
        }
        return List.of("degrees", scale.equals("C") ? "celsius" : "fahrenheit");
    }

    static List<String> roman(String numeral) {
        return spelt(valueOf(numeral), CARDINAL);
    }

    /** The number behind a ruler's name: the eighth. */
    static List<String> regnal(String numeral) {
        return joined(List.of("the"), spelt(valueOf(numeral), ORDINAL));
    }

    static List<String> digits(String written) {
        return written.chars()
                .mapToObj(digit -> spelt(Character.digit(digit, 10), CARDINAL).get(0))
                .toList();
    }

    /** A single sign that stands for a number: a half, a small 2, a digit of another script. */
    static List<String> sign(String sign) {
        double value = UCharacter.getUnicodeNumericValue(sign.codePointAt(0));
        if (value < 0) {
            return List.of();
        }
        return value == 0.5 ? List.of("one", "half") : words(format(CARDINAL).format(BigDecimal.valueOf(value)));
    }

    private static List<String> whole(String digits) {
        boolean named = digits.length() > MOST_DIGITS || (digits.length() > 1 && digits.startsWith("0"));
        return named ? digits(digits) : spelt(Long.parseLong(digits), CARDINAL);
    }

    private static List<String> spelt(long number, String ruleSet) {
        return words(format(ruleSet).format(number, ruleSet));
    }

    private static RuleBasedNumberFormat format(String ruleSet) {
        RuleBasedNumberFormat format = English.FORMAT.clone();
        format.setDefaultRuleSet(ruleSet);
        return format;
    }

    private static List<String> words(String spelt) {
        return Arrays.stream(spelt.split("[^a-zA-Z']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static long valueOf(String numeral) {
        long value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int here = digit(numeral.charAt(i));
            int next = i + 1 < numeral.length() ? digit(numeral.charAt(i + 1)) : 0;
            value += here < next ? -here : here;
        }
        return Math.max(1, value);
    }

    private static int digit(char numeral) {
        return switch (numeral) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
        };
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Loaded when the first number comes along. */
    private static final class English {

        static final RuleBasedNumberFormat FORMAT =
                new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    }
}
