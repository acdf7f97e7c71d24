package io.narratix.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that have to wait for one another: money is set aside for both, one permit is there. */
class TurnTest {

    private final MockWebServer server = new MockWebServer();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void starts() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                arrived.countDown();
                answering.await(20, TimeUnit.SECONDS);
                return new MockResponse.Builder().code(200).body("done").build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void sendsNothingForARunThatWasClosedWhileTheCallWaited() throws Exception {
        ProviderClient client = client();
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> called(client, Reservation.FREE));
        arrived.await(20, TimeUnit.SECONDS);
        FutureTask<Answer> second = new FutureTask<>(() -> called(client, new Closed()));
        Thread waiting = new Thread(second, "second");
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        answering.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS).text()).isEqualTo("done");
        assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(ProviderFault.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(said).containsExactly("asked", "released");
        assertThat(client.call(ProviderCall.post("things", "{}")).text()).isEqualTo("done");
    }

    @Test
    void asksNobodyIfItHadNotToWait() {
        answering.countDown();

        assertThat(called(client(), new Closed()).text()).isEqualTo("done");
        assertThat(said).isEmpty();
    }

    @Test
    void givesBackWhatWasSetAsideForACallThatWasStoppedBeforeItsTurn() {
        ProviderClient client = client();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.call(ProviderCall.post("things", "{}").costing(new Closed())))
                .isInstanceOf(InterruptedException.class);
        assertThat(said).containsExactly("released");
        assertThat(server.getRequestCount()).isZero();
    }

    /** One permit for each test's own server. */
    private ProviderClient client() {
        Endpoint endpoint = Endpoint.bearer("shop", server.url("/v1/").uri(), Credential.of("key"));
        return new ProviderClient(endpoint, FaultReader.BY_STATUS, 1);
    }

    private static Answer called(ProviderClient client, Reservation reservation) {
        try {
            return client.call(ProviderCall.post("things", "{}").costing(reservation));
        } catch (ProviderFault | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Set aside for a run that has been closed since. */
    private final class Closed implements Reservation {

        @Override
        public void stillStands() throws ProviderFault {
            said.add("asked");
            throw ProviderFault.cancelled("shop", "the run is over");
        }

        @Override
        public void settle(Usage... used) {
            said.add("settled");
        }

        @Override
        public void release() {
            said.add("released");
        }

        @Override
        public void presume() {
            said.add("presumed");
        }
    }
}
