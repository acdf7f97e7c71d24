package io.narratix.voice.elevenlabs;

import io.narratix.voice.AgeBand;
import io.narratix.voice.Gender;
import io.narratix.voice.Part;
import java.util.Locale;

/** What a part's voice is to sound like, in 20 to 1,000 characters. */
final class VoiceDescription {

    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_OF_A_NAME = 80;

    private VoiceDescription() {}

    static String of(Part part, String language) {
        String who = part.isNarrator()
                ? "The narrator of an audio drama: a warm, clear and unhurried storyteller%s."
                        .formatted(part.gender() == Gender.UNKNOWN ? "" : ", " + person(part))
                : "%s, a character of an audio drama: %s with a distinct, natural and expressive voice."
                        .formatted(shortened(clean(part.name()), MOST_OF_A_NAME), person(part));
        String tongue = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        String whole = "%s Speaks %s. Studio quality. %s"
                .formatted(who, tongue.isEmpty() ? "English" : tongue, clean(part.description()));
        return shortened(whole.strip(), MOST_CHARACTERS);
    }

    private static String person(Part part) {
        if (part.ageBand() == AgeBand.CHILD) {
            return switch (part.gender()) {
                case FEMALE -> "a girl";
                case MALE -> "a boy";
                case UNKNOWN -> "a child";
            };
        }
        String noun = switch (part.gender()) {
            case FEMALE -> "woman";
            case MALE -> "man";
            case UNKNOWN -> "person";
        };
        return switch (part.ageBand()) {
            case YOUNG -> "a young " + noun;
            case OLD -> "an old " + noun;
            default -> "a middle-aged " + noun;
        };
    }

    private static String clean(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Cut behind a word. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most);
        return text.substring(0, blank > most / 2 ? blank : most);
    }
}
