package io.narratix.stage;

import io.narratix.events.Failure;

/** What the ledger says of a task. */
sealed interface Claim {

    /** The task is ours: the token fences off whoever held it before. */
    record Held(long token) implements Claim {}

    /**
     * We have done it: this is the result, in the wire format.
     *
     * @param closes whether its item completed a set
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way through; never compared
    record Made(byte[] result, boolean closes) implements Claim {}

    /** It was done before: this is the result, in the wire format. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way through; never compared
    record Recalled(byte[] result) implements Claim {}

    /** It has failed for good in this run. */
    record Refused(Failure failure) implements Claim {}

    /** Somebody else is at it. */
    record Busy() implements Claim {}
}
