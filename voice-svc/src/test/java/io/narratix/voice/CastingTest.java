package io.narratix.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CastingTest {

    private static final Part NARRATOR = new Part("narrator", "Narrator", Gender.UNKNOWN, AgeBand.ADULT);

    private static final List<Voice> VOICES = List.of(
            voice("teller", Gender.FEMALE, AgeBand.ADULT),
            voice("woman", Gender.FEMALE, AgeBand.ADULT),
            voice("man", Gender.MALE, AgeBand.ADULT),
            voice("girl", Gender.FEMALE, AgeBand.CHILD),
            voice("old man", Gender.MALE, AgeBand.OLD),
            voice("young woman", Gender.FEMALE, AgeBand.YOUNG));

    @Test
    void givesTheNarratorTheFirstVoice() {
        assertThat(Casting.of(List.of(NARRATOR), VOICES, Map.of())).containsExactly(Map.entry("narrator", "teller"));
    }

    @Test
    void fitsGenderAndAge() {
        List<Part> roster = List.of(
                NARRATOR,
                part("grandfather", Gender.MALE, AgeBand.OLD),
                part("smith", Gender.MALE, AgeBand.ADULT),
                part("daughter", Gender.FEMALE, AgeBand.CHILD),
                part("anna", Gender.FEMALE, AgeBand.ADULT));
        assertThat(Casting.of(roster, VOICES, Map.of()))
                .containsEntry("grandfather", "old man")
                .containsEntry("smith", "man")
                .containsEntry("daughter", "girl")
                .containsEntry("anna", "woman");
    }

    @Test
    void takesAFreeVoiceOfAnotherAgeBeforeOneOfAnotherGender() {
        List<Part> roster = List.of(
                NARRATOR,
                part("a", Gender.MALE, AgeBand.ADULT),
                part("b", Gender.MALE, AgeBand.ADULT),
                part("c", Gender.MALE, AgeBand.ADULT));
        Map<String, String> cast = Casting.of(roster, VOICES, Map.of());
        assertThat(cast).containsEntry("b", "old man").containsEntry("c", "woman");
    }

    @Test
    void letsTheUserDecide() {
        List<Part> roster =
                List.of(NARRATOR, part("a", Gender.MALE, AgeBand.ADULT), part("b", Gender.MALE, AgeBand.ADULT));
        Map<String, String> cast = Casting.of(roster, VOICES, Map.of("b", "man", "narrator", "old man", "a", "nobody"));
        assertThat(cast).containsEntry("b", "man").containsEntry("narrator", "old man");
        assertThat(cast.get("a")).isNotIn("man", "old man", "nobody");
    }

    @Test
    void needsAVoice() {
        assertThatThrownBy(() -> Casting.of(List.of(NARRATOR), List.of(), Map.of()))
                .hasMessageContaining("at least one voice");
    }

    @Property
    void castsTheBeginningOfARosterAsTheWholeOfIt(
            @ForAll("rosters") List<Part> roster, @ForAll("choices") Map<String, String> chosen) {
        Map<String, String> whole = Casting.of(roster, VOICES, chosen);
        for (int known = 0; known <= roster.size(); known++) {
            assertThat(whole.entrySet())
                    .containsAll(
                            Casting.of(roster.subList(0, known), VOICES, chosen).entrySet());
        }
    }

    @Property
    void neverSharesAVoiceWhileOneIsFree(@ForAll("rosters") List<Part> roster) {
        List<String> given =
                new ArrayList<>(Casting.of(roster, VOICES, Map.of()).values());
        Set<String> different = new HashSet<>(given);
        assertThat(different).hasSize(Math.min(given.size(), VOICES.size()));
    }

    @Property
    void neverSharesAVoiceThatWasChosenForSomebodyWhileOneIsFree(
            @ForAll("rosters") List<Part> roster, @ForAll("choices") Map<String, String> chosen) {
        Map<String, String> cast = Casting.of(roster, VOICES, chosen);
        Set<String> ids = new HashSet<>(cast.keySet());
        ids.addAll(chosen.keySet());
        if (ids.size() < VOICES.size()) {
            cast.keySet().stream()
                    .filter(id -> !chosen.containsKey(id))
                    .forEach(id -> assertThat(cast.values()).containsOnlyOnce(cast.get(id)));
        }
    }

    @Provide
    Arbitrary<List<Part>> rosters() {
        Arbitrary<Part> parts = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(Gender.class),
                        Arbitraries.of(AgeBand.class))
                .as((id, gender, age) -> part("c" + id, gender, age));
        return parts.list().ofMaxSize(10).map(CastingTest::withNarrator);
    }

    @Provide
    Arbitrary<Map<String, String>> choices() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 9).map(id -> "c" + id),
                        Arbitraries.of(VOICES).map(Voice::name).filter(name -> !name.equals("teller")))
                .ofMaxSize(2);
    }

    private static List<Part> withNarrator(List<Part> others) {
        return IntStream.rangeClosed(0, others.size())
                .mapToObj(i -> i == 0 ? NARRATOR : others.get(i - 1))
                .toList();
    }

    private static Part part(String id, Gender gender, AgeBand ageBand) {
        return new Part(id, id, gender, ageBand);
    }

    private static Voice voice(String name, Gender gender, AgeBand ageBand) {
        return new Voice(name, gender, ageBand, "");
    }
}
