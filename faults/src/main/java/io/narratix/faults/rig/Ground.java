package io.narratix.faults.rig;

import java.util.List;

/** What a rig stands on. */
public enum Ground {
    /** One broker, and everything on the disk of the machine. */
    ORDINARY,
    /** One broker, and the studio before the stages. */
    WITH_STUDIO,
    /** One broker; the store, the broker and the database have a disk each that can be filled. */
    SMALL_DISKS,
    /** Three brokers, three copies of everything, two of which must have a record before it counts as written. */
    CLUSTER;

    int brokers() {
        return this == CLUSTER ? 3 : 1;
    }

    List<Service> services() {
        return this == WITH_STUDIO ? List.of(Service.values()) : Service.STAGES;
    }
}
