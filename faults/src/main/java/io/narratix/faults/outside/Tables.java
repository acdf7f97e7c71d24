package io.narratix.faults.outside;

import io.narratix.faults.rig.Database;
import io.narratix.faults.rig.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database holds when all is over: no claim, no money set aside, no transaction that hangs. */
public final class Tables {

    private final Database database;

    public Tables(Database database) {
        this.database = database;
    }

    public List<String> complaints() throws SQLException {
        List<String> complaints = new ArrayList<>();
        for (Service service : Service.STAGES) {
            add(complaints, "claims of %s are left: %%s".formatted(service), """
                    select string_agg(item || ' of ' || run_id, ', ') from %s.work where state = 'CLAIMED'
                    """.formatted(service.schema()));
        }
        add(
                complaints,
                "money is set aside for calls that are over: %s",
                "select string_agg(run_id || ': ' || reserved_usd, ', ') from accounts.run where reserved_usd <> 0");
        add(complaints, "transactions hang: %s", """
                select string_agg(usename || ' ' || left(query, 60), ', ') from pg_stat_activity
                where state like 'idle in transaction%' and state_change < now() - interval '2 s'""");
        return complaints;
    }

    /** Connections that services have open. */
    public int connections() throws SQLException {
        return Integer.parseInt(one("select count(*) from pg_stat_activity where usename <> 'postgres'"));
    }

    /** Sessions of services that are ended by the server. */
    public int terminateSessions() throws SQLException {
        return Integer.parseInt(one("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where usename not in ('postgres', 'registry') and backend_type = 'client backend'"""));
    }

    /** The first column of the first row, or empty text for null. */
    public String one(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            String value = rows.getString(1);
            return value == null ? "" : value;
        }
    }

    private void add(List<String> complaints, String sentence, String query) throws SQLException {
        String found = one(query);
        if (!found.isEmpty()) {
            complaints.add(sentence.formatted(found));
        }
    }
}
