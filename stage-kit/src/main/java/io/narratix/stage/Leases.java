package io.narratix.stage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leases on claims that this process has. They end by the database's clock, unless they are renewed. */
final class Leases {

    private final JdbcClient database;
    private final Duration length;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    /** @param length of each, from when it is begun or renewed */
    Leases(JdbcClient database, Duration length) {
        this.database = database;
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** From now on this one is renewed with the others. */
    void hold(Claim.Held claim) {
        held.add(claim.token());
    }

    void forget(Claim.Held claim) {
        held.remove(claim.token());
    }

    /** The heartbeat: all of this process in one statement. */
    void renew() {
        List<Long> tokens = List.copyOf(held);
        if (!tokens.isEmpty()) {
            database.sql("""
                            update work set lease_until = now() + :lease * interval '1 ms'
                            where token in (:tokens) and state = 'CLAIMED'""")
                    .param("lease", length.toMillis())
                    .param("tokens", tokens)
                    .update();
        }
    }

    /** Ends every lease, whoever has it: for a process that knows that it is alone, at its start. */
    void expireAll() {
        database.sql("update work set lease_until = now() - interval '1 ms' where state = 'CLAIMED'")
                .update();
    }
}
