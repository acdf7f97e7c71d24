package io.narratix.provider;

/** A key to a provider's account. It shows itself to nobody but the call that needs it. */
public final class Credential {

    /** For servers that ask for none. */
    public static final Credential NONE = new Credential("");

    private static final String HIDDEN = "***";

    private final String secret;

    private Credential(String secret) {
        this.secret = secret;
    }

    /** White space round a key, as files leave it, does not belong to it. */
    public static Credential of(String secret) {
        return secret.isBlank() ? NONE : new Credential(secret.strip());
    }

    public boolean isPresent() {
        return !secret.isEmpty();
    }

    /** For the header that carries it, and for nothing else. */
    public String reveal() {
        return secret;
    }

    /** The text without the key, should it be in there: providers like to quote what they were sent. */
    public String redactedFrom(String text) {
        return isPresent() ? text.replace(secret, HIDDEN) : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credential that && secret.equals(that.secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return isPresent() ? HIDDEN : "none";
    }
}
