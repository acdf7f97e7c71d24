package io.narratix.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until a database that is not there yet takes connections, however long that is. */
record DatabaseWait(Pause pause) {

    static final DatabaseWait SLEEPING = new DatabaseWait(Pause.SLEEPING);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(1);

    /**
     * Says once that it waits, and once that it is over.
     *
     * @param address for sentences
     * @throws IllegalStateException if the database answers, and has no place for us: a wrong password, an unknown name
     */
    void await(DataSource database, String address) {
        boolean waited = false;
        while (!isThere(database, address, waited)) {
            waited = true;
            rest();
        }
        if (waited) {
            LOG.info("The database at {} is there, going on", address);
        }
    }

    private static boolean isThere(DataSource database, String address, boolean said) {
        try (Connection connection = database.getConnection()) {
            return connection != null;
        } catch (SQLException broken) {
            if (!isAway(broken)) {
                throw new IllegalStateException(
                        "The database at %s cannot be used: %s".formatted(address, broken.getMessage()), broken);
            }
            if (!said) {
                LOG.warn("Waiting for the database at {}: {}", address, broken.getMessage());
            }
            return false;
        }
    }

    /** Nobody listens (class 08 of SQLSTATE), or it is starting or stopping (57P). */
    private static boolean isAway(SQLException broken) {
        String state = broken.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private void rest() {
        try {
            pause.rest(BEFORE_THE_NEXT_TRY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was broken off while the database was not there", stopping);
        }
    }
}
