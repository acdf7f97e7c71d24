package io.narratix.studio.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is not done, and the sentence that says what to do about it (RFC 9457). */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final transient @Nullable Duration retryAfter;

    private Refusal(HttpStatus status, String type, String title, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    public static Refusal badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-request", "The request cannot be understood", detail);
    }

    public static Refusal unauthorized(String detail) {
        return of(HttpStatus.UNAUTHORIZED, "unauthorized", "A token is needed", detail);
    }

    public static Refusal spendLimit(String detail) {
        return of(HttpStatus.PAYMENT_REQUIRED, "spend-limit", "The limit of spend is reached", detail);
    }

    public static Refusal forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "forbidden", "This is not allowed", detail);
    }

    public static Refusal notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is no such thing", detail);
    }

    public static Refusal conflict(String detail) {
        return of(HttpStatus.CONFLICT, "conflict", "Not in this state", detail);
    }

    public static Refusal tooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large", detail);
    }

    public static Refusal unsupportedType(String detail) {
        return of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", "This kind of file is not read", detail);
    }

    public static Refusal unreadableText(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-text", "The text cannot be read", detail);
    }

    public static Refusal keyReused(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "The key was used for something else", detail);
    }

    public static Refusal invalid(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "This cannot be done", detail);
    }

    public static Refusal backlogFull(String detail, Duration retryAfter) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "backlog-full", "The backlog is full", detail, retryAfter);
    }

    public static Refusal tooManyRequests(String detail, Duration retryAfter) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", detail, retryAfter);
    }

    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not at the moment", detail, retryAfter);
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    private static Refusal of(HttpStatus status, String type, String title, String detail) {
        return new Refusal(status, type, title, detail, null);
    }
}
