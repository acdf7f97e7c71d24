package io.narratix.stage;

/** A service, or the whole pipeline, may open more connections than its database has to give. */
public final class PoolTooLarge extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** How to mend it. */
    static final String REMEDY =
            "Lower spring.datasource.hikari.maximum-pool-size (SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE),"
                    + " or raise max_connections in PostgreSQL and the connection limits of the role and the database.";

    PoolTooLarge(String sentence) {
        super(sentence + " " + REMEDY);
    }
}
