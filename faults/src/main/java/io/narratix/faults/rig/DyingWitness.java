package io.narratix.faults.rig;

import io.narratix.stage.Milestone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process, as {@code kill -9} would, at the milestone that its order names. The order is a file that is gone once
 * it was obeyed, so the process that is started in its place lives. Without the setting {@value #ORDERS} it does nothing.
 */
public final class DyingWitness implements Milestone.Witness {

    /** The system property with the file that orders are written to. */
    public static final String ORDERS = "narratix.faults.orders";

    private static final int KILLED = 137;

    private final @Nullable Path orders;

    public DyingWitness() {
        String file = System.getProperty(ORDERS);
        orders = file == null ? null : Path.of(file);
    }

    @Override
    public void see(Milestone milestone, String item) {
        if (orders != null && isMeant(orders, milestone) && isFirst(orders)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static boolean isMeant(Path orders, Milestone milestone) {
        try {
            return Files.exists(orders) && Files.readString(orders).strip().equals(milestone.name());
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
