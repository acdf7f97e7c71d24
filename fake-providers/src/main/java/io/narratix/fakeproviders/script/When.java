package io.narratix.fakeproviders.script;

import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which calls a rule is for.
 *
 * @param endpoint its name, empty for all of them
 * @param body is found somewhere in the request's body
 * @param turns which of the calls that fit otherwise
 */
public record When(Optional<Provider> provider, String endpoint, Optional<Pattern> body, Turns turns) {

    public static final When ALWAYS = new When(Optional.empty(), "", Optional.empty(), Turns.ALL);

    /**
     * Which of many calls.
     *
     * @param ofItem counted for each item by itself
     * @param ofAll counted for the rule
     * @param chance 1 for all of these, 0.1 for one in ten, by the script's seed
     */
    public record Turns(Count ofItem, Count ofAll, double chance) {

        public static final Turns ALL = new Turns(Count.ANY, Count.ANY, 1);
    }

    boolean fits(Request request, String asked) {
        return provider.map(whose -> whose == request.provider()).orElse(true)
                && (endpoint.isEmpty() || endpoint.equals(asked))
                && body.map(pattern -> pattern.matcher(new String(request.body(), StandardCharsets.UTF_8))
                                .find())
                        .orElse(true);
    }
}
