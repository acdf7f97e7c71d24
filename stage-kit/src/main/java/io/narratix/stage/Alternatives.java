package io.narratix.stage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Providers in the order in which they are asked: if one fails for good on an item, the next one takes its place.
 *
 * @param providers at least one
 */
public record Alternatives<P extends Provider>(List<P> providers) {

    public Alternatives {
        providers = List.copyOf(providers);
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("a stage needs at least one provider but has none");
        }
    }

    public static <P extends Provider> Alternatives<P> only(P provider) {
        return new Alternatives<>(List.of(provider));
    }

    /** The provider whose turn it is; see {@link Desk#alternative()}. */
    public P at(int alternative) {
        return providers.get(alternative);
    }

    public P first() {
        return providers.get(0);
    }

    /** The provider of that name, or the first one if the name is none of theirs. */
    public P named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElse(first());
    }

    /** All names in order: part of what decides a result, and so of its input hash. */
    public String names() {
        return providers.stream().map(Provider::name).collect(Collectors.joining(", "));
    }

    /** For {@link Task}: which of them cost money. */
    public List<Boolean> paid() {
        return providers.stream().map(Provider::paid).toList();
    }
}
