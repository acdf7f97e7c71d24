package io.narratix.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a provider asks us to wait: {@code retry-after-ms}, or {@code Retry-After} (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(Answer answer, InstantSource clock) {
        return answer.header("retry-after-ms")
                .flatMap(RetryAfter::milliseconds)
                .or(() -> answer.header("Retry-After").flatMap(value -> wait(value.strip(), clock.instant())));
    }

    private static Optional<Duration> milliseconds(String value) {
        return number(value).map(number -> Duration.ofMillis(Math.round(number)));
    }

    private static Optional<Duration> wait(String value, Instant now) {
        return number(value)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                .or(() -> until(value, now));
    }

    private static Optional<Duration> until(String value, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
