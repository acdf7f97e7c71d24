package io.narratix.stage;

/**
 * Where a stage works on one task.
 *
 * @param generation grows with every try: items that are announced while the work goes on carry it, and the manifest
 *     names the one that counts, so that those of a try that failed never mix with those of the next one
 * @param alternative which of the stage's providers is to do it, from 0; the next one when one has failed for good
 * @param outbox for what can be announced before the work is finished
 * @param meter who is told what paid calls use
 */
public record Desk(int generation, int alternative, Outbox outbox, Meter meter) {

    /** The same desk for another try. */
    Desk anew(int otherGeneration) {
        return new Desk(otherGeneration, alternative, outbox, meter);
    }

    /** The first provider's desk for work that costs nothing. */
    public Desk(int generation, Outbox outbox) {
        this(generation, 0, outbox, Meter.FREE);
    }
}
