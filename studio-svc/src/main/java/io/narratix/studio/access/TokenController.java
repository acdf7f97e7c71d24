package io.narratix.studio.access;

import io.narratix.studio.web.Refusal;
import io.narratix.studio.web.Signs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Issues and revokes tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    private static final int LONGEST_NAME = 100;

    record NewToken(
            @Nullable String tenant,
            @Nullable String name,
            @Nullable Set<Scope> scopes) {}

    record TokenList(List<Token> tokens) {}

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    TokenList list() {
        return new TokenList(tokens.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Token issue(@RequestBody NewToken wanted) {
        String tenant = TenantName.checked(wanted.tenant() == null ? Caller.DEFAULT_TENANT : wanted.tenant());
        String name = wanted.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || !Signs.arePrintable(name)) {
            throw Refusal.invalid(
                    "Give the token a name of 1 to %d characters, such as whose it is.".formatted(LONGEST_NAME));
        }
        Set<Scope> scopes = wanted.scopes();
        if (scopes == null || scopes.isEmpty()) {
            throw Refusal.invalid("Say what the token is for: one or more of the scopes read, submit and operate.");
        }
        return tokens.issue(tenant, name, scopes);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        if (!tokens.revoke(id)) {
            throw Refusal.notFound("There is no token %s.".formatted(id));
        }
    }
}
