package io.narratix.fakeproviders.ledger;

/**
 * How a call came in.
 *
 * @param underWay how many calls were being answered at that moment, this one included
 */
public record Arrival(Moment at, Asked asked, UnderWay underWay) {

    /** Of the same provider, and in all. */
    public record UnderWay(int ofProvider, int inAll) {}
}
