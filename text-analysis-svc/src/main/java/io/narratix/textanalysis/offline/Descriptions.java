package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.Gender;
import io.narratix.textanalysis.offline.People.Noun;
import io.narratix.textanalysis.offline.Titles.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The people that are described rather than named, and which of them have a name after all. */
final class Descriptions {

    private static final int MOST_PER_NOUN = 60;
    private static final int LATELY = 4;
    private static final Set<String> COMMON =
            Set.of("man", "woman", "girl", "boy", "lady", "gentleman", "child", "lad", "fellow");

    private final Map<String, List<Persona>> byNoun = new HashMap<>();
    private final Function<String, List<Persona>> bearers;

    /** @param bearers who bears a word as a name or a rank */
    Descriptions(Function<String, List<Persona>> bearers) {
        this.bearers = bearers;
    }

    Persona meant(Nominal nominal, List<Persona> recent, Optional<Persona> asked) {
        List<Persona> known = known(nominal.noun());
        Optional<Persona> answering = answering(nominal, asked);
        Persona persona = known(nominal, known)
                .filter(one -> answering.isEmpty() || one.isNamed() || one.hasActed())
                .or(() -> answering)
                .or(() -> ranked(nominal, recent))
                .or(() -> namesake(nominal, recent))
                .or(() -> relative(nominal, recent))
                .orElseGet(() -> newcomer(nominal));
        if (!known.contains(persona)) {
            known.add(persona);
        }
        if (known.size() > MOST_PER_NOUN) {
            known.remove(0);
        }
        persona.isCalled(nominal.shown());
        return persona;
    }

    Optional<Persona> only(Noun noun) {
        List<Persona> known = byNoun.getOrDefault(noun.noun(), List.of());
        List<Persona> fitting = known.isEmpty() ? bearers.apply(noun.noun()) : known;
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    void equate(Nominal nominal, Persona persona) {
        List<Persona> known = known(nominal.noun());
        known.remove(persona);
        known.add(persona);
        persona.is(nominal.noun(), nominal.modifiers());
    }

    private List<Persona> known(Noun noun) {
        return byNoun.computeIfAbsent(noun.noun(), word -> new ArrayList<>());
    }

    private static Persona newcomer(Nominal nominal) {
        Persona persona = new Persona();
        persona.is(nominal.noun(), nominal.modifiers());
        return persona;
    }

    private static Optional<Persona> known(Nominal nominal, List<Persona> known) {
        Set<String> modifiers = new HashSet<>(nominal.modifiers());
        Optional<Persona> exact =
                known.stream().filter(one -> one.modifiers().equals(modifiers)).findFirst();
        if (nominal.introduced() || (exact.isPresent() && !modifiers.isEmpty())) {
            return exact;
        }
        return known.stream().filter(one -> fits(one, modifiers)).reduce((one, later) -> later);
    }

    private static boolean fits(Persona one, Set<String> modifiers) {
        return modifiers.isEmpty()
                || one.modifiers().isEmpty()
                || one.modifiers().containsAll(modifiers);
    }

    /** "The captain" is Captain Ahab, "the fox" is Mr. Fox. */
    private Optional<Persona> ranked(Nominal nominal, List<Persona> recent) {
        if (nominal.introduced() || nominal.noun().plural()) {
            return Optional.empty();
        }
        List<Persona> fitting = bearers.apply(nominal.noun().noun());
        return fitting.size() == 1
                ? Optional.of(fitting.get(0))
                : recent.stream().filter(fitting::contains).findFirst();
    }

    /** "The girl" may be Anna, if nobody else was brought in as a girl and Anna has just been spoken of. */
    private static Optional<Persona> namesake(Nominal nominal, List<Persona> recent) {
        Noun noun = nominal.noun();
        if (!COMMON.contains(noun.noun()) || nominal.introduced() || nominal.qualified()) {
            return Optional.empty();
        }
        List<Persona> fitting = recent.stream()
                .limit(LATELY)
                .filter(one -> one.isNamed() && agrees(one.gender(), noun.gender()) && agreesInAge(one, nominal))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean agrees(Gender one, Gender noun) {
        return one != Gender.UNKNOWN && (noun == Gender.UNKNOWN || one == noun);
    }

    private static boolean agreesInAge(Persona one, Nominal nominal) {
        if (nominal.modifiers().isEmpty()) {
            return one.ageBand() == nominal.noun().ageBand() || one.ageBand() == AgeBand.ADULT;
        }
        return nominal.modifiers().stream()
                .allMatch(word ->
                        People.age(word).filter(age -> age == one.ageBand()).isPresent());
    }

    /** "His wife" beside Mr. Brown is Mrs. Brown. */
    private static Optional<Persona> relative(Nominal nominal, List<Persona> recent) {
        Set<String> titles = switch (nominal.noun().noun()) {
            case "wife", "mother", "lady" -> Set.of("mrs", "lady");
            case "husband", "father", "gentleman" -> Set.of("mr", "sir", "lord");
            default -> Set.of();
        };
        return recent.stream()
                .filter(one -> Optional.ofNullable(one.title())
                        .map(Title::word)
                        .filter(titles::contains)
                        .isPresent())
                .filter(one -> recent.stream().anyMatch(other -> isFamily(one, other)))
                .findFirst();
    }

    private static boolean isFamily(Persona one, Persona other) {
        String last = one.last();
        return one != other && last != null && last.equals(other.last());
    }

    /** "… Mr. Crowe?" – "Never," replied the banker: the banker is Mr. Crowe. */
    private static Optional<Persona> answering(Nominal nominal, Optional<Persona> asked) {
        Noun noun = nominal.noun();
        boolean apart = nominal.introduced()
                || noun.plural()
                || noun.kin()
                || noun.creature()
                || noun.noun().equals("voice");
        return apart ? Optional.empty() : asked.filter(one -> one.isNamed() && mayBe(one.gender(), noun.gender()));
    }

    private static boolean mayBe(Gender one, Gender noun) {
        return one == noun || one == Gender.UNKNOWN || noun == Gender.UNKNOWN;
    }
}
