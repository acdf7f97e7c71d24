package io.narratix.fakeproviders.ledger;

import io.narratix.fakeproviders.wire.Provider;
import java.util.Optional;

/**
 * One call.
 *
 * @param sequence from 1, in the order of arrival
 * @param ending nothing while it is under way, or if the server died before
 */
public record Call(long sequence, Arrival arrival, Optional<Ending> ending) {

    public Provider provider() {
        return arrival.asked().provider();
    }

    public String endpoint() {
        return arrival.asked().endpoint();
    }

    public String item() {
        return arrival.asked().item();
    }

    public boolean isBilled() {
        return ending.filter(end -> end.bill().isDue()).isPresent();
    }

    /** 0 while it is under way. */
    public int status() {
        return ending.map(end -> end.sent().status()).orElse(0);
    }

    Call ended(Ending how) {
        return new Call(sequence, arrival, Optional.of(how));
    }
}
