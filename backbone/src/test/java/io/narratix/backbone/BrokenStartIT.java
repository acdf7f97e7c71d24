package io.narratix.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenStartIT {

    @TempDir
    Path folder;

    @Test
    void leavesNoServerRunningWhenItIsToldToEndWhileItStarts() throws Exception {
        Process starting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        Path pidFile = folder.resolve("postgres/data/postmaster.pid");
        while (starting.isAlive() && !isWritten(pidFile)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        long server = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        starting.destroy();

        assertThat(starting.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
        Backbone.erase(folder);
    }

    private static boolean isWritten(Path pidFile) throws IOException {
        return Files.exists(pidFile) && !Files.readAllLines(pidFile).isEmpty();
    }
}
