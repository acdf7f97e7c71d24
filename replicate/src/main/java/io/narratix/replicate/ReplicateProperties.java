package io.narratix.replicate;

import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The account at Replicate and how it is used.
 *
 * @param apiToken empty: Replicate cannot be chosen
 * @param deadline for one prediction, from its order to the last byte of its file; Replicate ends it by itself then
 * @param hold how long the answer to an order may wait for the prediction to end, 0 to 60 s; meanwhile nobody here knows
 *     the prediction's id
 * @param concurrency calls at once
 * @param largest file that is taken
 * @param poll how often a prediction is looked at
 * @param webhook how Replicate may wake us
 * @param music the model that makes music
 * @param effects the model that makes effects
 */
@ConfigurationProperties("narratix.replicate")
public record ReplicateProperties(
        @DefaultValue("https://api.replicate.com/v1") URI baseUrl,
        @DefaultValue("") Credential apiToken,
        @DefaultValue("5m") Duration deadline,
        @DefaultValue("0s") Duration hold,
        @DefaultValue("12") int concurrency,
        @DefaultValue("64MB") DataSize largest,
        @DefaultValue Poll poll,
        @DefaultValue Webhook webhook,
        @DefaultValue ModelSettings music,
        @DefaultValue ModelSettings effects) {

    /** Waits between two looks: the first, the factor by which each further one grows, and the longest. */
    public record Poll(
            @DefaultValue("500ms") Duration first,
            @DefaultValue("1.5") double factor,
            @DefaultValue("5s") Duration longest) {

        public Poll {
            require(
                    first.toMillis() >= 1 && factor >= 1 && longest.compareTo(first) >= 0,
                    "narratix.replicate.poll needs a first wait > 0, a factor >= 1 and a longest wait >= the first, but has %s, %s and %s"
                            .formatted(first, factor, longest));
        }

        Duration before(int look) {
            double millis = first.toMillis() * Math.pow(factor, Math.min(100, look));
            return Duration.ofMillis(Math.round(Math.min((double) longest.toMillis(), millis)));
        }
    }

    public ReplicateProperties {
        require(
                deadline.compareTo(Duration.ofSeconds(5)) >= 0 && deadline.compareTo(Duration.ofMinutes(30)) <= 0,
                "narratix.replicate.deadline must be 5s to 30m, as long as Replicate lets a prediction run, but was "
                        + deadline);
        require(
                !hold.isNegative() && hold.compareTo(Duration.ofSeconds(60)) <= 0,
                "narratix.replicate.hold must be 0s to 60s but was " + hold);
        require(concurrency >= 1, "narratix.replicate.concurrency must be at least 1 but was " + concurrency);
        require(largest.toBytes() >= 1, "narratix.replicate.largest must be at least 1 byte but was " + largest);
        Endpoint.bearer(Replicate.NAME, baseUrl, apiToken);
    }

    Endpoint endpoint() {
        return Endpoint.bearer(Replicate.NAME, baseUrl, apiToken);
    }

    static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
