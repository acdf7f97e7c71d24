package io.narratix.faults.rig;

/** What a rig stands on. */
public enum Ground {
    /** One broker, and everything on the disk of the machine. */
    ORDINARY,
    /** One broker; the store, the broker and the database have a disk each that can be filled. */
    SMALL_DISKS,
    /** Three brokers, three copies of everything, two of which must have a record before it counts as written. */
    CLUSTER;

    int brokers() {
        return this == CLUSTER ? 3 : 1;
    }
}
