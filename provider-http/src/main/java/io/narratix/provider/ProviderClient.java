package io.narratix.provider;

import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;

/**
 * Calls one provider. A call is made once: whether another one follows is for the policy round the stage to say. The
 * call's reservation is released if it was not billed, and presumed used if nobody knows; an answer's is for the caller
 * to settle. Safe for many threads.
 */
public final class ProviderClient {

    private static final String AGENT = "narratix";

    private final Endpoint endpoint;
    private final FaultReader faults;
    private final Permits permits;

    /** @param atOnce how many calls may be under way at once on the account, all clients of the process together */
    public ProviderClient(Endpoint endpoint, FaultReader faults, int atOnce) {
        this(endpoint, faults, "", atOnce);
    }

    /**
     * @param pool a name for what the provider counts apart from the account's other calls
     * @param atOnce how many calls may be under way at once in the pool, all clients of the process together
     */
    public ProviderClient(Endpoint endpoint, FaultReader faults, String pool, int atOnce) {
        this(endpoint, faults, Permits.of(endpoint, pool, atOnce));
    }

    private ProviderClient(Endpoint endpoint, FaultReader faults, Permits permits) {
        this.endpoint = endpoint;
        this.faults = faults;
        this.permits = permits;
    }

    /** The same account with another eye on its errors: for calls whose refusal means more than that they failed. */
    public ProviderClient reading(FaultReader otherwise) {
        return new ProviderClient(endpoint, otherwise, permits);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public Permits permits() {
        return permits;
    }

    /** Sends the call and reads the whole answer. */
    public Answer call(ProviderCall call) throws ProviderFault, InterruptedException {
        return permitted(call, request(call), Reading.whole(call.mostBytes()));
    }

    /**
     * Sends the call and passes each server-sent event on as it comes; comes back when the stream has ended. An answer
     * that is no stream, as servers without that art give it, comes back whole; otherwise its body is empty.
     */
    public Answer events(ProviderCall call, EventSink sink) throws ProviderFault, InterruptedException {
        return permitted(call, request(call), new EventStream(call.mostBytes(), sink));
    }

    /**
     * Fetches a file whose address the provider has named; the key is not sent there. The address must be https on one of
     * the hosts (or a subdomain of it), or lie on the provider's own server.
     */
    public Answer download(URI file, Set<String> hosts, Duration deadline, long mostBytes)
            throws ProviderFault, InterruptedException {
        if (!endpoint.isOrigin(file) && !isAllowed(file, hosts)) {
            throw ProviderFault.invalid(
                    endpoint.provider(),
                    "%s names a file on '%s', which is not one of its hosts"
                            .formatted(endpoint.provider(), file.getHost()));
        }
        ProviderCall call = ProviderCall.get("").within(deadline).atMost(mostBytes);
        Request request = new Request.Builder()
                .url(file.toString())
                .header("User-Agent", AGENT)
                .build();
        return permitted(call, request, Reading.whole(mostBytes));
    }

    private Answer permitted(ProviderCall call, Request request, Reading reading)
            throws ProviderFault, InterruptedException {
        boolean waited = awaitPermit(call.reservation());
        try {
            if (waited) {
                call.reservation().stillStands();
            }
            Answer answer = exchanged(new Exchange(endpoint.provider(), request, call), reading);
            permits.succeeded();
            return answer;
        } catch (ProviderFault fault) {
            account(fault, call.reservation());
            throw fault;
        } catch (InterruptedException | RuntimeException brokenOff) {
            call.reservation().presume();
            throw brokenOff;
        } finally {
            permits.release();
        }
    }

    /** Returns whether it was waited; who is stopped while waiting has sent nothing. */
    private boolean awaitPermit(Reservation reservation) throws InterruptedException {
        try {
            return permits.acquire();
        } catch (InterruptedException stopping) {
            reservation.release();
            throw stopping;
        }
    }

    private void account(ProviderFault fault, Reservation reservation) {
        if (fault.kind().paid()) {
            reservation.presume();
        } else {
            reservation.release();
        }
        if (fault.kind() == ProviderFault.Kind.REFUSED) {
            permits.shrink();
        }
    }

    private Answer exchanged(Exchange exchange, Reading reading) throws ProviderFault, InterruptedException {
        try {
            CompletableFuture<Answer> outcome = exchange.start(reading);
            reading.follow(outcome);
            Answer answer = exchange.await(outcome);
            if (!answer.isSuccess()) {
                throw faults.read(refusal(answer));
            }
            return answer;
        } catch (ProviderFault | InterruptedException | RuntimeException brokenOff) {
            exchange.cancel();
            throw brokenOff;
        }
    }

    private Refusal refusal(Answer answer) {
        ByteString body = ByteString.encodeUtf8(endpoint.key().redactedFrom(answer.text()));
        Answer redacted = new Answer(answer.status(), answer.headers(), body);
        return new Refusal(endpoint.provider(), redacted, RetryAfter.of(answer, InstantSource.system()));
    }

    private Request request(ProviderCall call) {
        Request.Builder request = new Request.Builder()
                .url(endpoint.base().toString().replaceFirst("/+$", "") + "/" + call.path())
                .header("User-Agent", AGENT);
        call.headers().forEach(request::header);
        if (endpoint.key().isPresent()) {
            request.header(
                    endpoint.keyHeader(), endpoint.keyPrefix() + endpoint.key().reveal());
        }
        boolean hasBody = call.method().equals("POST") || call.body().size() > 0;
        return request.method(
                        call.method(),
                        hasBody ? RequestBody.create(call.body(), MediaType.parse(call.mediaType())) : null)
                .build();
    }

    private static boolean isAllowed(URI file, Set<String> hosts) {
        String host = String.valueOf(file.getHost()).toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(file.getScheme())
                && file.getUserInfo() == null
                && hosts.stream().anyMatch(allowed -> host.equals(allowed) || host.endsWith("." + allowed));
    }
}
