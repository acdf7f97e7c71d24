package io.narratix.fakeproviders.ledger;

import io.narratix.fakeproviders.wire.Bill;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down every call as it arrives and as it ends. Safe for any number of threads. */
public final class Ledger implements AutoCloseable {

    private static final long PATIENCE_NANOS = 500_000_000;

    private final long opened = System.nanoTime();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Provider, Integer> underWay = new EnumMap<>(Provider.class);
    private final Lines lines;
    private final Set<Long> closing = new HashSet<>();

    private Ledger(Lines lines) {
        this.lines = lines;
    }

    public static Ledger inMemory() {
        return new Ledger(Lines.nowhere());
    }

    /** Appends to the file, which is made if need be. */
    public static Ledger in(Path file) throws IOException {
        return new Ledger(Lines.in(file));
    }

    /** What a file says, of however many servers that wrote to it one after the other. */
    public static Calls read(Path file) throws IOException {
        return Lines.read(file);
    }

    public synchronized Call begin(Asked asked) {
        int ofProvider = underWay.merge(asked.provider(), 1, Integer::sum);
        int inAll = underWay.values().stream().mapToInt(Integer::intValue).sum();
        Arrival arrival = new Arrival(now(), asked, new Arrival.UnderWay(ofProvider, inAll));
        Call call = new Call(calls.size() + 1L, arrival, Optional.empty());
        calls.add(call);
        lines.began(call);
        return call;
    }

    /**
     * The last bytes are about to be sent. Who saw them and asks for {@link #calls} finds the call ended, although its
     * end is written down only now.
     */
    public synchronized void closing(Call call) {
        closing.add(call.sequence());
    }

    public synchronized void end(Call call, Ending.Sent sent, Bill bill, String rule) {
        underWay.merge(call.provider(), -1, Integer::sum);
        Call ended = call.ended(new Ending(now(), sent, bill, rule));
        calls.set((int) call.sequence() - 1, ended);
        lines.ended(ended);
        closing.remove(call.sequence());
        notifyAll();
    }

    public synchronized Calls calls() {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (!closing.isEmpty() && System.nanoTime() < patience) {
                wait(10);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        return new Calls(calls);
    }

    /** What a file of it would hold. */
    public String lines() {
        return calls().list().stream().map(Lines::of).collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Moment now() {
        return new Moment(Instant.now(), System.nanoTime() - opened);
    }
}
