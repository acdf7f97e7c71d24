package io.narratix.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Which providers a stage asks, in order. Where none is named, those with a key are asked first, then the offline one:
 * whoever gives a key means it to be used.
 *
 * @param setting what names them, such as {@code narratix.voice.providers}
 * @param candidates those that could be asked besides the offline one, the preferred one first
 */
public record ProviderChoice(String setting, List<Candidate> candidates) {

    /** What comes with Narratix, needs nothing and costs nothing. */
    public static final String OFFLINE = "offline";

    /** @param hasKey whether it is asked without being named */
    public record Candidate(String name, boolean hasKey) {}

    public static ProviderChoice of(String setting, Candidate... candidates) {
        return new ProviderChoice(setting, List.of(candidates));
    }

    /** @throws IllegalArgumentException if one is unknown or named twice */
    public List<String> from(List<String> named) {
        List<String> names = named.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> known =
                new ArrayList<>(candidates.stream().map(Candidate::name).toList());
        known.add(OFFLINE);
        if (!known.containsAll(names) || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("%s may name %s, each once, but was %s"
                    .formatted(setting, String.join(", ", known), String.join(", ", names)));
        }
        return names.isEmpty() ? unnamed() : names;
    }

    private List<String> unnamed() {
        List<String> names = new ArrayList<>();
        candidates.stream().filter(Candidate::hasKey).map(Candidate::name).forEach(names::add);
        names.add(OFFLINE);
        return names;
    }
}
