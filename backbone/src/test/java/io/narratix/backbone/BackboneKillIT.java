package io.narratix.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackboneKillIT {

    @TempDir
    Path folder;

    private Process doomed;

    @BeforeEach
    void writeInAnotherProcess() throws IOException {
        doomed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedProcess.class.getName(),
                        folder.toString())
                .redirectError(new File(folder.toFile(), "stderr.log"))
                .start();
        BufferedReader output = doomed.inputReader(StandardCharsets.UTF_8);
        while (true) {
            String line = output.readLine();
            assertThat(line)
                    .as("the process ended: see %s", folder.resolve("stderr.log"))
                    .isNotNull();
            if (line.equals(DoomedProcess.WRITTEN)) {
                return;
            }
        }
    }

    @AfterEach
    void kill() throws Exception {
        doomed.destroyForcibly();
        assertThat(doomed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Backbone.erase(folder);
    }

    @Test
    void losesNothingWhenTheProcessIsKilled() throws Exception {
        doomed.destroyForcibly().waitFor();

        try (Backbone backbone = Backbone.start(folder, Programs.SETTINGS)) {
            assertThat(Records.on(backbone.kafka(), DoomedProcess.TOPIC)).containsExactly("a record");
            assertThat(Rows.read(backbone.database().createSchemaAndRole("doomed")))
                    .isEqualTo("a row");
        }
    }

    @Test
    void losesNothingWhenTheDatabaseServerIsKilledToo() throws Exception {
        ProcessHandle server = databaseServer();
        doomed.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);

        try (Backbone backbone = Backbone.start(folder, Programs.SETTINGS)) {
            assertThat(Rows.read(backbone.database().createSchemaAndRole("doomed")))
                    .isEqualTo("a row");
        }
    }

    @Test
    void namesTheProcessThatHasTheFolder() {
        assertThatThrownBy(() -> Backbone.start(folder, Programs.SETTINGS))
                .isInstanceOf(BackboneInUse.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(Long.toString(doomed.pid()));
        assertThat(doomed.isAlive()).isTrue();
        assertThatThrownBy(() -> Backbone.erase(folder)).isInstanceOf(BackboneInUse.class);
    }

    private ProcessHandle databaseServer() throws IOException {
        Path pidFile = folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .orElseThrow();
    }
}
