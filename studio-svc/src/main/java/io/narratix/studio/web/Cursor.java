package io.narratix.studio.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: what the last entry of this one is sorted by. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... parts) {
        List<String> texts = java.util.Arrays.stream(parts).map(String::valueOf).toList();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, texts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts that the cursor was made of, or none if there is no cursor.
     *
     * @throws Refusal if it is no cursor of ours
     */
    public static @Nullable List<String> parts(@Nullable String cursor, int count) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == count && text.indexOf('\0') < 0) {
                return parts;
            }
        } catch (IllegalArgumentException noBase64) {
            throw unknown();
        }
        throw unknown();
    }

    /** @throws Refusal if it is no number */
    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException noNumber) {
            throw unknown();
        }
    }

    /** Microseconds since the epoch: what the database keeps of a point in time. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** @throws Refusal if it is no point in time */
    public static Instant instant(String micros) {
        return Instant.EPOCH.plus(Math.floorMod(number(micros), 1L << 56), ChronoUnit.MICROS);
    }

    private static Refusal unknown() {
        return Refusal.badRequest("The cursor is none of ours. Take 'next' of the page before, or leave it out.");
    }
}
