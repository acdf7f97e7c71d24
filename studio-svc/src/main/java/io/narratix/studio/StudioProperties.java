package io.narratix.studio;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the front door is kept.
 *
 * @param backlog how many texts may be unfinished, of all tenants together, before no more are taken
 * @param retryAfter what those are told who come while the backlog is full
 * @param maxUpload the largest file, with the form round it
 * @param maxBody the largest body of any other request
 * @param uploads how many bodies of more than 256 KB are taken at the same time
 * @param operatorToken a token with all scopes of the tenant "default", besides those that are issued
 * @param hosts names by which the server may be called while no token is configured, besides localhost
 * @param streams how many live streams one instance serves at once
 * @param heartbeat how long a live stream is silent at most
 * @param kept how long events, idempotency keys and the log of webhooks are kept
 * @param webhooks how verdicts are sent out
 */
@ConfigurationProperties("narratix.studio")
public record StudioProperties(
        @DefaultValue("500") int backlog,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("64MB") DataSize maxUpload,
        @DefaultValue("20MB") DataSize maxBody,
        @DefaultValue("8") int uploads,
        @Nullable String operatorToken,
        @DefaultValue List<String> hosts,
        @DefaultValue("200") int streams,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("7d") Duration kept,
        @DefaultValue Webhooks webhooks) {

    private static final int SHORTEST_TOKEN = 16;

    /**
     * How verdicts are sent out.
     *
     * @param allowPrivate whether private and loopback addresses are sent to
     * @param timeout how long one try may take, from the first byte to the last
     * @param waits how long it is waited after each try that failed; after the last one it is given up
     */
    public record Webhooks(
            @DefaultValue("false") boolean allowPrivate,
            @DefaultValue("10s") Duration timeout,

            @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "10h"})
            List<Duration> waits) {

        public Webhooks {
            require(
                    timeout.compareTo(Duration.ZERO) > 0,
                    "narratix.studio.webhooks.timeout must be positive but was " + timeout);
            require(
                    waits.stream().noneMatch(Duration::isNegative),
                    "narratix.studio.webhooks.waits must not be negative but were " + waits);
        }
    }

    public StudioProperties {
        require(backlog >= 1, "narratix.studio.backlog must be at least 1 but was " + backlog);
        require(
                !retryAfter.isNegative(),
                "narratix.studio.retry-after must not be negative but was %s".formatted(retryAfter));
        require(maxBody.toBytes() >= 1, "narratix.studio.max-body must be at least 1B but was " + maxBody);
        require(
                maxUpload.compareTo(maxBody) >= 0,
                "narratix.studio.max-upload must not be less than narratix.studio.max-body (%s) but was %s"
                        .formatted(maxBody, maxUpload));
        require(
                operatorToken == null || operatorToken.isEmpty() || operatorToken.length() >= SHORTEST_TOKEN,
                "narratix.studio.operator-token must have at least %d characters".formatted(SHORTEST_TOKEN));
        require(uploads >= 1, "narratix.studio.uploads must be at least 1 but was " + uploads);
        require(streams >= 1, "narratix.studio.streams must be at least 1 but was " + streams);
        require(
                heartbeat.compareTo(Duration.ofSeconds(1)) >= 0,
                "narratix.studio.heartbeat must be at least 1s but was " + heartbeat);
        require(kept.compareTo(Duration.ofHours(1)) >= 0, "narratix.studio.kept must be at least 1h but was " + kept);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** Secrets are not in it. */
    @Override
    public String toString() {
        return "StudioProperties[backlog=%d, hosts=%s, streams=%d]".formatted(backlog, hosts, streams);
    }
}
