package io.narratix.fakeproviders.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose wire format is spoken. Each has a path of its own on the server, below which its real paths begin. */
public enum Provider {
    ANTHROPIC(""),
    OPENAI("/v1"),
    ELEVENLABS(""),
    REPLICATE("/v1"),
    HUME("");

    private final String base;

    Provider(String base) {
        this.base = base;
    }

    /** As it is written in paths, scripts and ledgers: {@code anthropic}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a client is given as the provider's base address, below the server's: {@code /openai/v1}. */
    public String basePath() {
        return "/" + label() + base;
    }

    public static Optional<Provider> labelled(String label) {
        return Arrays.stream(values())
                .filter(provider -> provider.label().equals(label))
                .findFirst();
    }

    /** All labels, for sentences. */
    public static String labels() {
        return Arrays.stream(values()).map(Provider::label).collect(Collectors.joining(", "));
    }
}
