package io.narratix.provider;

import io.narratix.stage.ProviderFault;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer that is no success.
 *
 * @param provider who gave it
 * @param answer the answer; the key is nowhere in its body
 * @param retryAfter how long the provider asks us to wait, where it says so
 */
public record Refusal(String provider, Answer answer, Optional<Duration> retryAfter) {

    private static final int MOST_CHARACTERS = 300;

    public int status() {
        return answer.status();
    }

    public ProviderFault refused() {
        return refused(excerpt());
    }

    /** Turned away for now, and free. */
    public ProviderFault refused(String words) {
        return ProviderFault.refused(provider, sentence(words), retryAfter.orElse(null));
    }

    /** Nobody knows whether it was done. */
    public ProviderFault ambiguous() {
        return ProviderFault.ambiguous(provider, sentence(excerpt()), null);
    }

    public ProviderFault permanent() {
        return permanent(excerpt());
    }

    /** It will never work. */
    public ProviderFault permanent(String words) {
        return ProviderFault.permanent(provider, sentence(words));
    }

    /** The beginning of what the provider says, on one line. */
    public String excerpt() {
        String line = answer.text().strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
    }

    private String sentence(String words) {
        return "%s answered %d%s".formatted(provider, status(), words.isEmpty() ? "" : ": " + words);
    }
}
