package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.ledger.Arrival;
import io.narratix.fakeproviders.script.Limit;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Holds clients to what their plans allow. Safe for any number of threads. */
final class Plan {

    private final Map<Provider, Deque<Long>> begun = new EnumMap<>(Provider.class);

    /** @return the refusal, if the call is one too many */
    synchronized Optional<Answer> refusal(Provider provider, Limit limit, Arrival arrival, Duration minute) {
        Deque<Long> recent = begun.computeIfAbsent(provider, none -> new ArrayDeque<>());
        long now = arrival.at().nanos();
        while (!recent.isEmpty() && recent.getFirst() < now - minute.toNanos()) {
            recent.removeFirst();
        }
        if (arrival.underWay().ofProvider() > limit.concurrent()) {
            return Optional.of(tooManyAtOnce(provider, limit));
        }
        if (recent.size() >= limit.perMinute()) {
            return Optional.of(tooMany(provider));
        }
        recent.addLast(now);
        return Optional.empty();
    }

    /** ElevenLabs tells with every answer how many calls are under way and how many may be. */
    static Map<String, String> headers(Provider provider, Limit limit, Arrival arrival) {
        return provider == Provider.ELEVENLABS && limit.concurrent() < Integer.MAX_VALUE
                ? Map.of(
                        "current-concurrent-requests",
                        Integer.toString(Math.min(arrival.underWay().ofProvider(), limit.concurrent())),
                        "maximum-concurrent-requests",
                        Integer.toString(limit.concurrent()))
                : Map.of();
    }

    private static Answer tooManyAtOnce(Provider provider, Limit limit) {
        if (provider != Provider.ELEVENLABS) {
            return tooMany(provider);
        }
        Answer like = Fixtures.answer("elevenlabs/error_429_concurrent.json");
        String body = new String(like.pieces().get(0), java.nio.charset.StandardCharsets.UTF_8)
                .replace("maximum of 5", "maximum of " + limit.concurrent());
        return Answer.json(429, Json.read(body)).with(Map.of("x-trace-id", "0000fake0000"));
    }

    private static Answer tooMany(Provider provider) {
        return switch (provider) {
            case ANTHROPIC -> Fixtures.answer("anthropic/error_429.json");
            case OPENAI -> Fixtures.answer("openai/error_429_rate.json");
            case ELEVENLABS -> Fixtures.answer("elevenlabs/error_429_rate.json");
            case REPLICATE -> Fixtures.answer("replicate/error_429_with_retry_after.json");
            case HUME -> Answer.json(429, Json.object().put("message", "Too many requests"));
        };
    }
}
