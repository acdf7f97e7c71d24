package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EstimateCommandTest {

    private static final String KEY = "narratix.elevenlabs.api-key";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path story = Path.of("unset");

    @BeforeEach
    void writes() throws IOException {
        story = Files.writeString(folder.resolve("tale.txt"), "\"Hush,\" said the wind. ".repeat(100));
    }

    @AfterEach
    void forgets() {
        System.clearProperty(KEY);
    }

    @Test
    void saysThatOfflineProvidersCostNothing() {
        assertThat(run(story)).isZero();
        assertThat(out.toString())
                .contains("tale: costs nothing", "voice-svc: offline: free", "sfx-svc: offline: free");
    }

    @Test
    void saysWhatIsPaidToWhomAndByWhichPrices() {
        System.setProperty(KEY, "canary");

        assertThat(run(story, "--no-effects")).isZero();
        assertThat(out.toString())
                .contains("and what has no price, to elevenlabs (prices of 20")
                .contains("characters of eleven_multilingual_v2 ($0.0")
                .contains("seconds of music_v2 (no price known)")
                .doesNotContain("sfx-svc", "canary");
    }

    @Test
    void warnsBeforeADramaThatCostsMoreThanItsBudget() {
        System.setProperty(KEY, "canary");
        Wishes wishes = new Wishes();
        wishes.budgetUsd = 0.01;

        assertThat(new Quotes().warning(Story.read(story, ""), wishes).orElseThrow())
                .endsWith("That is more than the budget of $0.01: paid calls end there");
    }

    @Test
    void goesOnWithTheOtherStoriesAfterOneThatCannotBeRead() {
        assertThat(run(folder.resolve("missing.txt"), story.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("missing.txt does not exist");
        assertThat(out.toString()).contains("tale: costs nothing");
    }

    private int run(Path file, String... more) {
        CommandLine line = Narratix.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = new String[more.length + 2];
        arguments[0] = "estimate";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return line.execute(arguments);
    }
}
