package io.narratix.studio.access;

import java.util.Set;

/** Who asks. */
public record Caller(String tenant, Set<Scope> scopes) {

    /** The tenant of all that did not come in with a token. */
    public static final String DEFAULT_TENANT = "default";

    static final String ATTRIBUTE = Caller.class.getName();

    /** Everybody, while no token is configured. */
    static final Caller ANYBODY = new Caller(DEFAULT_TENANT, Set.of(Scope.values()));

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
