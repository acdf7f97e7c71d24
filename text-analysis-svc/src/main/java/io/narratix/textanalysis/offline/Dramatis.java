package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.Gender;
import io.narratix.textanalysis.offline.People.Noun;
import io.narratix.textanalysis.offline.Titles.Title;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of a story: who is meant by a name or a description. */
final class Dramatis {

    private record Use(Name name, int times) {}

    private final Map<String, Persona> byName = new HashMap<>();
    private final Map<String, List<Persona>> byWord = new HashMap<>();
    private final Descriptions descriptions = new Descriptions(word -> byWord.getOrDefault(word, List.of()));
    private final List<Persona> strangers = List.of(
            stranger("He", Gender.MALE),
            stranger("She", Gender.FEMALE),
            stranger("First voice", Gender.UNKNOWN),
            stranger("Second voice", Gender.UNKNOWN));
    private final Persona teller = stranger("Narrator", Gender.UNKNOWN);
    private Persona narrator = teller;

    /** @param names every name in the text, in reading order */
    Dramatis(List<Name> names) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (Name name : names) {
            uses.merge(name.key(), new Use(name, 1), (use, one) -> new Use(use.name(), use.times() + 1));
        }
        List<Use> fullestFirst = new ArrayList<>(uses.values());
        fullestFirst.sort(Comparator.comparingInt((Use use) -> use.name().isFull() ? 0 : 1)
                .thenComparingInt(use -> use.name().title() == null ? 1 : 0)
                .thenComparing(Use::times, Comparator.reverseOrder()));
        fullestFirst.forEach(use -> meets(use.name()));
    }

    /** The voice that tells the story. */
    Persona teller() {
        return teller;
    }

    /** Who is meant by "I": the teller, or the character the teller says to be. */
    Persona narrator() {
        return narrator;
    }

    /** The text says what the one who tells the story is called. */
    void narratorIs(Persona persona) {
        narrator = persona;
    }

    /** Speakers the text says nothing of but that they speak, for when nobody else fits. */
    List<Persona> strangers() {
        return strangers;
    }

    boolean isStranger(Persona persona) {
        return strangers.contains(persona);
    }

    private static Persona stranger(String name, Gender gender) {
        Persona stranger = new Persona();
        stranger.isCalled(name);
        stranger.votes(gender, 1);
        return stranger;
    }

    /** Who is meant by the name. */
    Optional<Persona> named(Name name) {
        Optional<Persona> persona = Optional.ofNullable(byName.get(name.key()));
        persona.ifPresent(one -> one.isCalled(name.shown()));
        return persona;
    }

    /**
     * Who is meant by the description; somebody new if nobody fits.
     *
     * @param recent who was spoken of lately, latest first
     * @param asked who has just been spoken to and may well be the one who answers
     */
    Persona described(Nominal nominal, List<Persona> recent, Optional<Persona> asked) {
        return descriptions.meant(nominal, recent, asked);
    }

    /** Who is spoken to by the bare noun ("Mother!"), if one person only can be meant. */
    Optional<Persona> only(Noun noun) {
        return descriptions.only(noun);
    }

    /** The description and the name mean the same person from now on. */
    void equate(Nominal nominal, Persona persona) {
        descriptions.equate(nominal, persona);
    }

    private void meets(Name name) {
        Persona persona = known(name);
        if (persona == null) {
            persona = new Persona();
        }
        byName.put(name.key(), persona);
        persona.isNamed(name);
        persona.names().put(name.shown(), 0);
        index(persona);
    }

    private void index(Persona persona) {
        List<String> words = new ArrayList<>();
        Title title = persona.title();
        if (title != null && title.isRank()) {
            words.add(title.rank());
        }
        if (persona.first() != null) {
            words.addAll(Nicknames.alike(persona.first()));
        }
        if (persona.last() != null) {
            words.add(persona.last());
        }
        for (String word : words) {
            List<Persona> bearers = byWord.computeIfAbsent(word, key -> new ArrayList<>());
            if (!bearers.contains(persona)) {
                bearers.add(persona);
            }
        }
    }

    private @Nullable Persona known(Name name) {
        if (name.isFull()) {
            return byWord.getOrDefault(name.last(), List.of()).stream()
                    .filter(one -> name.last().equals(one.last())
                            && one.first() != null
                            && Nicknames.areOne(name.first(), one.first()))
                    .findFirst()
                    .orElse(null);
        }
        Title title = name.title();
        return byWord.getOrDefault(name.last(), List.of()).stream()
                .filter(one -> bears(one, name) && mayBe(one, title))
                .findFirst()
                .orElse(null);
    }

    private static boolean bears(Persona one, Name name) {
        Title title = name.title();
        boolean family = title != null && !title.beforeFirstName();
        boolean first =
                one.first() != null && (Nicknames.areOne(name.first(), one.first()) && (!family || one.last() == null));
        return first
                || (name.last().equals(one.last())
                        && (title == null || !title.beforeFirstName() || one.first() == null));
    }

    private static boolean mayBe(Persona one, @Nullable Title title) {
        if (title == null) {
            return true;
        }
        Gender told = title.gender();
        if (told != Gender.UNKNOWN && one.gender() != Gender.UNKNOWN && told != one.gender()) {
            return false;
        }
        Title borne = one.title();
        return borne == null || !(isMaiden(borne) ^ isMaiden(title)) || told != Gender.FEMALE;
    }

    private static boolean isMaiden(Title title) {
        return title.word().equals("miss");
    }
}
