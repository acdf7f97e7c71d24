package io.narratix.stage;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.Artifact;
import io.narratix.schemas.RegistryUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutagesTest {

    private final List<Duration> waits = new ArrayList<>();
    private final Outages outages = new Outages(waits::add);
    private final Deque<RuntimeException> ahead = new ArrayDeque<>();

    @AfterEach
    void clearsTheFlag() {
        Thread.interrupted();
    }

    static List<RuntimeException> outages() {
        return List.of(
                new RegistryUnavailable("away", null),
                new TimeoutException("no broker"),
                new KafkaException("sending", new TimeoutException("no broker")),
                new DataAccessResourceFailureException("no connection"),
                new QueryTimeoutException("slow"),
                new CannotCreateTransactionException("no connection"),
                new StoreUnavailable("disk full", new IOException("No space left on device")));
    }

    static List<RuntimeException> bugs() {
        return List.of(
                new IllegalStateException("bug"),
                new NullPointerException(),
                new RecordTooLargeException("too large"),
                new DataIntegrityViolationException("duplicate"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void waitsForAnOutageToEnd(RuntimeException outage) throws Exception {
        ahead.add(outage);
        ahead.add(outage);

        assertThat(outages.ride(this::answer)).isEqualTo("answer");
        assertThat(waits).containsExactly(ofMillis(200), ofMillis(400));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void throwsOnWhatIsNoOutage(RuntimeException bug) {
        ahead.add(bug);

        assertThatThrownBy(() -> outages.ride(this::answer)).isSameAs(bug);
        assertThat(waits).isEmpty();
        assertThat(outages.current()).isNull();
    }

    @Test
    void asksAtLeastEveryFiveSeconds() throws Exception {
        for (int i = 0; i < 12; i++) {
            ahead.add(new TimeoutException("no broker"));
        }

        outages.ride(this::answer);

        assertThat(waits).hasSize(12).endsWith(ofSeconds(5), ofSeconds(5), ofSeconds(5));
    }

    @Test
    void saysWhatIsWrongWhileItIs() throws Exception {
        List<String> said = new ArrayList<>();
        Outages watched = new Outages(wait -> said.add(current()));
        this.watched = watched;
        ahead.add(new TimeoutException("no broker"));

        watched.ride(this::answer);

        assertThat(said).containsExactly("TimeoutException: no broker");
        assertThat(watched.current()).isNull();
    }

    @Test
    void isNotOverAsLongAsSomebodyWaits() throws Exception {
        List<String> said = new ArrayList<>();
        Outages shared = new Outages(wait -> {
            Thread other = new Thread(() -> rideAlong(watched));
            other.start();
            other.join();
            said.add(current());
        });
        watched = shared;
        ahead.add(new TimeoutException("no broker"));

        shared.ride(this::answer);

        assertThat(said).containsExactly("TimeoutException: no broker");
        assertThat(shared.current()).isNull();
    }

    private static void rideAlong(Outages shared) {
        try {
            shared.ride(() -> "well");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void storesWhatWasMadeWhenTheStoreIsBack() {
        ahead.add(new StoreUnavailable("disk full", new IOException()));

        Artifact kept = new PatientArtifacts(new FlakyStore(), outages).put(new byte[] {1}, "audio/wav");

        assertThat(kept.getUri()).isEqualTo("file:/kept");
        assertThat(waits).hasSize(1);
    }

    @Test
    void stopsWaitingForTheStoreWhenToldTo() {
        ahead.add(new StoreUnavailable("disk full", new IOException()));
        Outages stopped = new Outages(wait -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> new PatientArtifacts(new FlakyStore(), stopped).put(new byte[] {1}, "audio/wav"))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private Outages watched = outages;

    private String current() {
        return String.valueOf(watched.current());
    }

    private String answer() {
        if (!ahead.isEmpty()) {
            throw ahead.remove();
        }
        return "answer";
    }

    private final class FlakyStore implements Artifacts {

        @Override
        public Artifact put(byte[] bytes, String mediaType) {
            return new Artifact("file:/kept", answer(), (long) bytes.length, mediaType);
        }

        @Override
        public Artifact take(Path file, String mediaType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(Artifact artifact) {
            throw new UnsupportedOperationException();
        }
    }
}
