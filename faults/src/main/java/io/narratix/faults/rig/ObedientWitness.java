package io.narratix.faults.rig;

import io.narratix.stage.Milestone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Does what its order says when the milestone is reached that the order names. The order is a file that is gone once it was
 * obeyed, so it is obeyed once, and the process that is started in the place of a dead one lives. Without the setting
 * {@value #ORDERS} it does nothing.
 */
public final class ObedientWitness implements Milestone.Witness {

    /** The system property with the file that orders are written to. */
    public static final String ORDERS = "narratix.faults.orders";

    private static final int KILLED = 137;

    /** What can be ordered. */
    enum Deed {
        /** Ends the process, as {@code kill -9} would. */
        DIE,
        /** Leaves nothing of the heap to anybody, for a while. */
        FILL_HEAP;

        String at(Milestone milestone) {
            return "%s at %s".formatted(this, milestone);
        }
    }

    private final @Nullable Path orders;

    public ObedientWitness() {
        String file = System.getProperty(ORDERS);
        orders = file == null ? null : Path.of(file);
    }

    @Override
    public void see(Milestone milestone, String item) {
        if (orders == null) {
            return;
        }
        for (Deed deed : Deed.values()) {
            if (isOrdered(orders, deed.at(milestone)) && isFirst(orders)) {
                obey(deed);
            }
        }
    }

    private static void obey(Deed deed) {
        switch (deed) {
            case DIE -> Runtime.getRuntime().halt(KILLED);
            case FILL_HEAP -> Glutton.eat();
        }
    }

    private static boolean isOrdered(Path orders, String order) {
        try {
            return Files.exists(orders) && Files.readString(orders).strip().equals(order);
        } catch (IOException obeyedByAnotherThread) {
            return false;
        }
    }

    private static boolean isFirst(Path orders) {
        try {
            return Files.deleteIfExists(orders);
        } catch (IOException e) {
            return false;
        }
    }
}
