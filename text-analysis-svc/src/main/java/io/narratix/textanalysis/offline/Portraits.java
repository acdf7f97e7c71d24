package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Gender;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns people of the text into entries of the cast. */
final class Portraits {

    private static final int MOST_ALIASES = 8;

    private final Map<Persona, CastEntry> entries = new HashMap<>();
    private final Set<String> ids = new HashSet<>(Set.of(CastEntry.NARRATOR));

    /** Who tells the story. */
    static CastEntry narrator(Persona persona, boolean firstPerson) {
        String description = firstPerson
                ? "Tells the story in the first person and takes part in it."
                : "Tells the story from outside.";
        return new CastEntry(CastEntry.NARRATOR, "Narrator", List.of(), persona.gender(), AgeBand.ADULT, description);
    }

    CastEntry of(Persona persona) {
        return entries.computeIfAbsent(persona, this::draw);
    }

    private CastEntry draw(Persona persona) {
        List<String> called = persona.calledBy();
        String name = capitalised(called.get(0));
        List<String> aliases = called.stream().skip(1).limit(MOST_ALIASES).toList();
        return new CastEntry(
                id(name), name, aliases, persona.gender(), persona.ageBand(), description(persona, name, aliases));
    }

    private String id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.isEmpty() ? "character" : plain;
        String id = slug;
        int number = 2;
        while (!ids.add(id)) {
            id = slug + "-" + number++;
        }
        return id;
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String description(Persona persona, String name, List<String> aliases) {
        String kind = kind(persona);
        String also = aliases.isEmpty()
                ? ""
                : ", also called " + String.join(", ", aliases.stream().limit(3).toList());
        return "%s is %s%s.".formatted(name, kind, also);
    }

    private static String kind(Persona persona) {
        String how = String.join(" ", persona.modifiers());
        People.Noun noun = persona.noun();
        if (noun != null) {
            String words = (how + " " + noun.noun()).strip();
            return (noun.plural() ? "" : "aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
        }
        String age = switch (persona.ageBand()) {
            case CHILD -> "a young";
            case YOUNG -> "a young";
            case ADULT -> "a";
            case OLD -> "an old";
        };
        return age
                + (persona.gender() == Gender.FEMALE
                        ? " woman"
                        : persona.gender() == Gender.MALE ? " man" : " character");
    }
}
