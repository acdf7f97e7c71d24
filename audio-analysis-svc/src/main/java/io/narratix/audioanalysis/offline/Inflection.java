package io.narratix.audioanalysis.offline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The forms of an English verb. {@code slam!} doubles its last letter, {@code ring/rang/rung} is irregular, everything
 * else is regular. Where two forms are the same, the past stands for both.
 */
final class Inflection {

    private Inflection() {}

    static Map<String, Form> of(String entry) {
        Map<String, Form> forms = new LinkedHashMap<>();
        boolean doubles = entry.endsWith("!");
        String[] parts = entry.replace("!", "").split("/");
        String base = parts[0];
        String longStem = stemOf(base, doubles || (parts.length > 1 && doublesAnyway(base)));
        forms.put(base, Form.BASE);
        forms.put(third(base), Form.THIRD);
        forms.put(longStem + "ing", Form.ING);
        if (parts.length == 1) {
            forms.put(pastOf(base, longStem), Form.PAST);
        } else {
            forms.put(parts[2], Form.PARTICIPLE);
            forms.put(parts[1], Form.PAST);
        }
        return forms;
    }

    /** Short irregular verbs with one vowel before one consonant: put, cut, run. */
    private static boolean doublesAnyway(String base) {
        return base.length() <= 4 && base.matches(".*[^aeiou][aeiou][^aeiouwxy]");
    }

    private static String stemOf(String base, boolean doubles) {
        if (doubles) {
            return base + base.charAt(base.length() - 1);
        }
        return base.endsWith("e") && !base.endsWith("ee") ? base.substring(0, base.length() - 1) : base;
    }

    private static String pastOf(String base, String longStem) {
        return yBehindConsonant(base) ? base.substring(0, base.length() - 1) + "ied" : longStem + "ed";
    }

    private static String third(String base) {
        if (yBehindConsonant(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return base.matches(".*(?:s|sh|ch|x|z)") ? base + "es" : base + "s";
    }

    private static boolean yBehindConsonant(String base) {
        return base.matches(".*[^aeiou]y");
    }
}
