package io.narratix.studio.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens that were issued, as hashes. */
class Tokens {

    private final JdbcClient database;

    Tokens(JdbcClient database) {
        this.database = database;
    }

    Token issue(String tenant, String name, Set<Scope> scopes) {
        SecretToken secret = SecretToken.fresh();
        String id = UUID.randomUUID().toString();
        database.sql(
                        "insert into token (id, tenant, name, sha256, scopes) values (:id, :tenant, :name, :sha256, :scopes)")
                .param("id", id)
                .param("tenant", tenant)
                .param("name", name)
                .param("sha256", secret.sha256())
                .param("scopes", scopes.stream().map(Scope::name).sorted().toArray(String[]::new))
                .update();
        Token issued = database.sql("select * from token where id = :id")
                .param("id", id)
                .query(Tokens::token)
                .single();
        return new Token(id, tenant, name, issued.scopes(), issued.createdAt(), null, secret.value());
    }

    List<Token> all() {
        return database.sql("select * from token where revoked_at is null order by created_at, id")
                .query(Tokens::token)
                .list();
    }

    /** Whether there was such a token. Its row stays: a server whose last token is revoked is not open again. */
    boolean revoke(String id) {
        return database.sql("update token set revoked_at = now() where id = :id and revoked_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether a token was ever issued. */
    boolean areInUse() {
        return database.sql("select exists (select 1 from token)")
                .query(Boolean.class)
                .single();
    }

    /** Whose token it is. */
    Optional<Caller> caller(SecretToken secret) {
        Optional<Token> token = database.sql("select * from token where sha256 = :sha256 and revoked_at is null")
                .param("sha256", secret.sha256())
                .query(Tokens::token)
                .optional();
        token.ifPresent(used -> noteUse(used.id()));
        return token.map(used -> new Caller(used.tenant(), Set.copyOf(used.scopes())));
    }

    private void noteUse(String id) {
        database.sql("update token set last_used_at = now()"
                        + " where id = :id and coalesce(last_used_at, '-infinity') < now() - interval '1 minute'")
                .param("id", id)
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        @Nullable Timestamp used = row.getTimestamp("last_used_at");
        return new Token(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("name"),
                Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toList()),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant(),
                null);
    }
}
