package io.narratix.fakeproviders.ledger;

import io.narratix.fakeproviders.wire.Bill;

/**
 * What became of a call.
 *
 * @param bill what the provider would have charged; a fault on the way back does not lower it
 * @param rule of the script by which it was answered, empty if none
 */
public record Ending(Moment at, Sent sent, Bill bill, String rule) {

    /**
     * What went out.
     *
     * @param status 0 if not even that was sent
     * @param bytes of the body
     * @param whole everything that the answer promised was handed to the network while the client was still there
     * @param clientLeft the client closed the connection before the end
     */
    public record Sent(int status, long bytes, boolean whole, boolean clientLeft) {}
}
