package io.narratix.provider;

import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answered.
 *
 * @param status the HTTP status
 * @param headers as they came
 * @param body all of it
 */
public record Answer(int status, Headers headers, ByteString body) {

    static Answer of(Response response, ByteString body) {
        return new Answer(response.code(), response.headers(), body);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return body.utf8();
    }

    public Optional<String> header(String name) {
        @Nullable String value = headers.get(name);
        return Optional.ofNullable(value);
    }

    /** The media type without its parameters, lower case; empty if the provider names none. */
    public String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
