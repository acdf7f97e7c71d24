package io.narratix.assembly.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.assembly.script.Rehearsal;
import io.narratix.assembly.script.Tones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Mixes in a virtual machine of its own whose whole heap is smaller than a minute of the mix. */
class LongMixTest {

    private static final int MINUTES = 6;

    @Test
    void mixesSixMinutesInAHeapThatHoldsLessThanOne() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx20m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongMixTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(said.lines().toList()).isEqualTo(List.of("mixed " + MINUTES + " minutes"));
    }

    @SuppressWarnings("SystemOut") // how a process answers
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String paragraph = "It was late, and the rain ran down the panes as it had since noon that day.\n\n";
        Rehearsal rehearsal = Rehearsal.spoken(paragraph.repeat(MINUTES * 10));
        int words = rehearsal.script().manuscript().words().size();
        rehearsal.scene(1, words, Optional.of(Tones.chord(4)), Optional.of(Tones.noise(0.1, 3)));
        Mixdown mixdown = Mixdown.of(rehearsal.script(), rehearsal);
        long[] frames = {0};
        mixdown.play(new Master(new Master.Level(1.2, -2), (channels, from, to) -> frames[0] += to - from));
        long minutes = Frames.duration(frames[0]).toMinutes();
        System.out.println("mixed " + (minutes >= MINUTES ? MINUTES : minutes) + " minutes");
    }
}
