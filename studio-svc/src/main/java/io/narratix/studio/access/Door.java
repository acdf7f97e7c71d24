package io.narratix.studio.access;

import io.narratix.studio.web.Refusal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Knows who may come in: everybody of this machine while no token is configured, the holders of tokens afterwards. */
class Door {

    private static final Caller OPERATOR = new Caller(Caller.DEFAULT_TENANT, Set.of(Scope.values()));

    private final Tokens tokens;
    private final @Nullable SecretToken operator;

    Door(Tokens tokens, @Nullable String operatorToken) {
        this.tokens = tokens;
        this.operator = StringUtils.hasText(operatorToken) ? new SecretToken(operatorToken) : null;
    }

    /** Whether no token is configured. */
    boolean isOpen() {
        return operator == null && !tokens.areInUse();
    }

    /** Who shows this token, if it is one. */
    Optional<Caller> caller(String shown) {
        if (operator != null && operator.is(shown)) {
            return Optional.of(OPERATOR);
        }
        return tokens.caller(new SecretToken(shown));
    }

    /** @throws Refusal if the caller's scopes don't include it */
    static void require(Caller caller, Scope scope) {
        if (!caller.may(scope)) {
            throw Refusal.forbidden("The token has no scope '%s'. Use one that has, or ask the operator for one."
                    .formatted(scope.label()));
        }
    }
}
