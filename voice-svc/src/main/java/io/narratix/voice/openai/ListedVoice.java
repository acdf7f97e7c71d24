package io.narratix.voice.openai;

import io.narratix.voice.AgeBand;
import io.narratix.voice.Gender;
import io.narratix.voice.Voice;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A voice by its name, and what the name tells: Kokoro's begin with a letter for the language and one for the gender
 * ({@code bf_emma}: British, female); OpenAI's are known.
 *
 * @param language two letters; empty if it speaks all
 */
record ListedVoice(Voice voice, String language) {

    private static final Pattern FORM =
            Pattern.compile("[^:\\s]{1,200}(:(?i:female|male|unknown)(:(?i:child|young|adult|old))?)?");
    private static final Pattern KOKORO = Pattern.compile("([a-z])([fm])_.+");
    private static final Map<String, String> LANGUAGES =
            Map.of("a", "en", "b", "en", "e", "es", "f", "fr", "h", "hi", "i", "it", "j", "ja", "p", "pt", "z", "zh");
    private static final Map<String, Gender> OPENAI = Map.ofEntries(
            Map.entry("alloy", Gender.UNKNOWN),
            Map.entry("ash", Gender.MALE),
            Map.entry("ballad", Gender.MALE),
            Map.entry("cedar", Gender.MALE),
            Map.entry("coral", Gender.FEMALE),
            Map.entry("echo", Gender.MALE),
            Map.entry("fable", Gender.MALE),
            Map.entry("marin", Gender.FEMALE),
            Map.entry("nova", Gender.FEMALE),
            Map.entry("onyx", Gender.MALE),
            Map.entry("sage", Gender.FEMALE),
            Map.entry("shimmer", Gender.FEMALE),
            Map.entry("verse", Gender.MALE));

    static boolean isWellFormed(String listed) {
        return FORM.matcher(listed).matches();
    }

    /** @param listed {@code name}, {@code name:female} or {@code name:female:old} */
    static ListedVoice of(String listed) {
        String[] parts = listed.split(":", 3);
        String name = parts[0];
        Matcher kokoro = KOKORO.matcher(name);
        boolean known = kokoro.matches();
        Gender told = known ? gender(kokoro.group(2)) : OPENAI.getOrDefault(name, Gender.UNKNOWN);
        Gender gender = parts.length > 1 ? Gender.of(parts[1]) : told;
        AgeBand age = parts.length > 2 ? AgeBand.of(parts[2]) : AgeBand.ADULT;
        return new ListedVoice(
                new Voice(name, gender, age, name), known ? LANGUAGES.getOrDefault(kokoro.group(1), "") : "");
    }

    boolean speaks(String language) {
        return this.language.isEmpty()
                || this.language.equals(Locale.forLanguageTag(language).getLanguage());
    }

    private static Gender gender(String letter) {
        return letter.equals("f") ? Gender.FEMALE : Gender.MALE;
    }
}
