package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.Gender;
import io.narratix.textanalysis.offline.Titles.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody the text speaks of, as far as it has been read. */
final class Persona {

    private static final int SURE = 1_000;

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Set<String> modifiers = new LinkedHashSet<>();
    private @Nullable String first;
    private @Nullable String last;
    private @Nullable Title title;
    private People.@Nullable Noun noun;
    private @Nullable AgeBand age;
    private int female;
    private int male;
    private int acts;

    /** How often the text uses each name for them. */
    Map<String, Integer> names() {
        return names;
    }

    void isCalled(String name) {
        names.merge(name, 1, Integer::sum);
    }

    void isNamed(Name name) {
        isCalled(name.shown());
        Title told = name.title();
        if (told != null) {
            if (title == null) {
                title = told;
            }
            votes(told.gender(), SURE);
            ages(told.ageBand() == AgeBand.ADULT ? null : told.ageBand());
        }
        boolean family = told != null && !told.beforeFirstName() && !name.isFull();
        if (!family) {
            first = first == null ? name.first() : first;
            votes(Genders.ofName(name.first()), 4);
        }
        if (family || name.isFull()) {
            last = last == null ? name.last() : last;
        }
    }

    void is(People.Noun told, List<String> how) {
        if (noun == null) {
            noun = told;
        }
        votes(told.gender(), SURE);
        ages(told.ageBand() == AgeBand.ADULT ? null : told.ageBand());
        for (String word : how) {
            modifiers.add(word);
            People.age(word).ifPresent(this::agesByWord);
        }
    }

    private void agesByWord(AgeBand told) {
        boolean grown = noun != null && noun.ageBand() == AgeBand.ADULT;
        if (told != AgeBand.CHILD || !grown) {
            age = told;
        }
    }

    void ages(@Nullable AgeBand told) {
        if (told != null && age == null) {
            age = told;
        }
    }

    void votes(Gender told, int weight) {
        female += told == Gender.FEMALE ? weight : 0;
        male += told == Gender.MALE ? weight : 0;
    }

    void acts() {
        acts++;
    }

    boolean hasActed() {
        return acts > 0;
    }

    Gender gender() {
        if (female == male) {
            return Gender.UNKNOWN;
        }
        return female > male ? Gender.FEMALE : Gender.MALE;
    }

    AgeBand ageBand() {
        return age == null ? AgeBand.ADULT : age;
    }

    boolean isPlural() {
        return noun != null && noun.plural() && first == null;
    }

    @Nullable
    String first() {
        return first;
    }

    @Nullable
    String last() {
        return last;
    }

    @Nullable
    Title title() {
        return title;
    }

    People.@Nullable Noun noun() {
        return noun;
    }

    Set<String> modifiers() {
        return modifiers;
    }

    boolean isNamed() {
        return first != null || last != null;
    }

    /** What the text calls them, most often first; the fullest name leads if they have one. */
    List<String> calledBy() {
        List<String> called = new ArrayList<>(names.keySet());
        called.sort((one, other) -> Integer.compare(rank(other), rank(one)));
        return called;
    }

    private int rank(String name) {
        boolean proper = Character.isUpperCase(name.charAt(0));
        return (proper ? 1_000_000 : 0)
                + (proper ? name.split(" ").length * 10_000 : 0)
                + Math.min(9_999, names.getOrDefault(name, 0));
    }
}
