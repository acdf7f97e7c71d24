package io.narratix.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder, Programs.FOLDER);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void isDurable() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("max_connections")).isEqualTo("100");
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void givesEachServiceASchemaThatTheOthersCannotRead() throws SQLException {
        DatabaseAccess voice = database.createSchemaAndRole("voice");
        DatabaseAccess music = database.createSchemaAndRole("music");
        Rows.write(voice, "ours");

        assertThat(Rows.ask(voice, "select current_schema()")).isEqualTo("voice");
        assertThat(Rows.read(voice)).isEqualTo("ours");
        assertThatThrownBy(() -> Rows.ask(music, "select word from voice.words"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThat(database.createSchemaAndRole("voice")).isEqualTo(voice);
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        DatabaseAccess superuser = new DatabaseAccess(database.jdbcUrl(), database.username(), "guessed");

        assertThatThrownBy(() -> Rows.ask(superuser, "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsItsSecretToItself() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
        assertThat(database.createSchemaAndRole("voice").toString())
                .doesNotContain(database.createSchemaAndRole("voice").password());
        assertThat(folder.resolve("password.new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Voice", "1st", "a-b", "a;drop", "pg name"})
    void refusesNamesThatWouldNeedQuoting(String name) {
        assertThatThrownBy(() -> database.createSchemaAndRole(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startsAfreshWhereItsFirstStartWasCutShort(@TempDir Path halfMade) throws Exception {
        Files.createDirectories(halfMade.resolve("data"));
        Files.writeString(halfMade.resolve("data/postgresql.conf"), "left over from a killed initdb");
        Files.writeString(halfMade.resolve("data/postmaster.pid"), "1\n");

        try (EmbeddedDatabase second = EmbeddedDatabase.start(halfMade, Programs.FOLDER)) {
            assertThat(Rows.ask(second.createSchemaAndRole("voice"), "select 'well'"))
                    .isEqualTo("well");
        }
    }

    private static String setting(String name) throws SQLException {
        return Rows.ask(database.createSchemaAndRole("voice"), "show " + name);
    }
}
