package io.narratix.faults.outside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Hands stories in at the studio's door, as an upload service does. */
public final class FrontDoor {

    /** Created. */
    public static final int TAKEN = 201;

    /** Too many requests. */
    public static final int REFUSED = 429;

    private static final int NOBODY = 0;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /**
     * What a story was answered.
     *
     * @param status of HTTP; 0 if there was no answer
     * @param textId what the text is called; empty unless it was taken
     * @param retryAfter in seconds; 0 if it was not said
     * @param silence why there was no answer; empty if there was one
     */
    public record Answer(int status, String textId, int retryAfter, String silence) {

        static Answer none(Throwable silence) {
            return new Answer(NOBODY, "", 0, silence.toString());
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI texts;

    /** @param studio where it listens */
    public FrontDoor(URI studio) {
        this.texts = studio.resolve("/api/v1/texts");
    }

    /** @param key of the request: who asks again with it asks for the same thing */
    public CompletableFuture<Answer> handIn(String key, String story) {
        HttpRequest request = HttpRequest.newBuilder(texts)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(story, StandardCharsets.UTF_8))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(FrontDoor::answer)
                .exceptionally(Answer::none);
    }

    private static Answer answer(HttpResponse<?> response) {
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(
                response.statusCode(),
                location.substring(location.lastIndexOf('/') + 1),
                (int) response.headers().firstValueAsLong("Retry-After").orElse(0),
                "");
    }
}
