package io.narratix.stage;

import org.apache.avro.specific.SpecificRecord;

/**
 * A stage whose items make up a set that a manifest closes.
 *
 * @param <T> an entry of the finished list
 */
public interface GatheredStage<E extends SpecificRecord, R extends SpecificRecord, T extends SpecificRecord>
        extends Stage<E, R> {

    /** Where the event's item belongs. */
    Place placeOf(E event);

    /** What the finished list says of the item. */
    T entryOf(E event, R result);
}
