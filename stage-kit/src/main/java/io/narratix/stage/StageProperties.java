package io.narratix.stage;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a stage service runs.
 *
 * @param service its name: consumer group, owner of claims, stage in progress and timings
 * @param bootstrapServers Kafka, host:port, comma-separated
 * @param registry the schema registry's address
 * @param concurrency how many items one instance works on at once
 * @param lease how long a claim lasts without a heartbeat
 * @param paidAttempts how often an item may be paid for
 * @param retry tries and waits when a provider fails
 * @param drain how long running items may go on when the service is stopped
 * @param soleInstance whether nobody else can hold a claim: then those that a crash left behind are free at once
 * @param replication copies of each topic that is created
 * @param artifacts the folder of the artifact store
 * @param kafka further settings of the Kafka clients, as Kafka names them
 */
@ConfigurationProperties("narratix.stage")
public record StageProperties(
        String service,
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("http://localhost:8081") String registry,
        @DefaultValue("12") int concurrency,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("2") int paidAttempts,
        @DefaultValue Retry retry,
        @DefaultValue("30s") Duration drain,
        @DefaultValue("false") boolean soleInstance,
        @DefaultValue("1") short replication,
        @DefaultValue("artifacts") String artifacts,
        @DefaultValue Map<String, String> kafka) {

    /** Tries in all, and the waits between them. */
    public record Retry(
            @DefaultValue("4") int attempts,
            @DefaultValue("2s") Duration firstWait,
            @DefaultValue("2") double factor) {

        RetryPolicy policy() {
            return RetryPolicy.attempts(attempts).backoff(firstWait, factor);
        }
    }

    public StageProperties {
        require(service != null && !service.isBlank(), "narratix.stage.service must name the service");
        require(concurrency >= 1, "narratix.stage.concurrency must be at least 1 but was " + concurrency);
        require(paidAttempts >= 1, "narratix.stage.paid-attempts must be at least 1 but was " + paidAttempts);
        require(
                lease.compareTo(Duration.ofSeconds(1)) >= 0,
                "narratix.stage.lease must be at least 1s, or claims are lost between heartbeats, but was " + lease);
        require(!drain.isNegative(), "narratix.stage.drain must not be negative but was " + drain);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
