package io.narratix.provider.elevenlabs;

import io.narratix.provider.Answer;
import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import io.narratix.provider.Permits;
import java.net.URI;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where ElevenLabs is, and what its answers say beside their content. */
public final class ElevenLabs {

    /** Its name in configuration, faults and price list. */
    public static final String NAME = "elevenlabs";

    public static final URI BASE = URI.create("https://api.elevenlabs.io");

    /** What music counts against: a limit of its own, lower than that of speech and effects. */
    public static final String MUSIC_POOL = "music";

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private ElevenLabs() {}

    public static Endpoint endpoint(URI base, Credential key) {
        return Endpoint.keyed(NAME, base, key, "xi-api-key");
    }

    /** What the answer was billed, in the account's credits, where it says so. */
    public static OptionalDouble credits(Answer answer) {
        return answer.header("character-cost")
                .map(value -> DIGITS.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(match -> OptionalDouble.of(Double.parseDouble(match.group())))
                .orElse(OptionalDouble.empty());
    }

    /** Lowers the permits to what the answer says that the plan allows. */
    public static void heedLimit(Answer answer, Permits permits) {
        answer.header("maximum-concurrent-requests")
                .map(value -> DIGITS.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(match -> Integer.parseInt(match.group()))
                .filter(most -> most > 0)
                .ifPresent(permits::capAt);
    }
}
