package io.narratix.standalone;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Where a studio issues its tokens: its API. */
final class TokenDesk {

    private record Token(
            String id,
            String tenant,
            String name,
            List<String> scopes,
            String createdAt,
            @Nullable String lastUsedAt,
            @Nullable String token) {

        String line() {
            return "%s  %-16s %-20s %-22s issued %s, %s"
                    .formatted(
                            id,
                            tenant,
                            name,
                            String.join(",", scopes),
                            createdAt,
                            lastUsedAt == null ? "never used" : "last used " + lastUsedAt);
        }
    }

    private record Tokens(List<Token> tokens) {}

    private final RestClient api;

    /** @param token empty as long as none is needed */
    TokenDesk(URI studio, String token) {
        RestClient.Builder client = RestClient.builder().baseUrl(studio.resolve("/api/v1/tokens"));
        if (!token.isBlank()) {
            client.defaultHeader("Authorization", "Bearer " + token);
        }
        this.api = client.build();
    }

    /** Returns the token, which nobody can find out later. */
    String issue(String name, String tenant, List<String> scopes) {
        Token issued = api.post()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", name, "tenant", tenant, "scopes", scopes))
                .retrieve()
                .body(Token.class);
        return String.valueOf(Objects.requireNonNull(issued).token());
    }

    List<String> all() {
        Tokens all = api.get().retrieve().body(Tokens.class);
        return Objects.requireNonNull(all).tokens().stream().map(Token::line).toList();
    }

    void revoke(String id) {
        api.delete().uri("/{id}", id).retrieve().toBodilessEntity();
    }

    /** Why it was not done, in a sentence. */
    static String reason(RestClientException refused, URI studio) {
        if (refused instanceof RestClientResponseException answer) {
            ProblemDetail problem = answer.getResponseBodyAs(ProblemDetail.class);
            String detail = problem == null ? null : problem.getDetail();
            return detail == null
                    ? "The studio answered with the status %s.".formatted(answer.getStatusCode())
                    : detail;
        }
        return refused instanceof ResourceAccessException
                ? "No studio can be reached at %s. Start it with ./narratix serve, or name another one with --studio."
                        .formatted(studio)
                : String.valueOf(refused.getMessage());
    }
}
