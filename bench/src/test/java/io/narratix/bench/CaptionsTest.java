package io.narratix.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionsTest {

    @TempDir
    Path folder;

    @Test
    void readsTheWordsOfAWebVttFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.vtt"),
                "WEBVTT\n\n1\n00:00.000 --> 00:01.000\n<v Ann>Fish &amp; chips,\nplease.</v>\n\n00:01.000 --> 00:02.000\nNow.\n");

        assertThat(Captions.shownIn(file)).containsExactly("Fish", "&", "chips,", "please.", "Now.");
    }

    @Test
    void saysWhereCaptionsLeaveTheText() {
        assertThat(Captions.compared(List.of("a", "b", "c"), List.of("a", "x", "c")))
                .isEqualTo("differ from the text at token 2: \"x\" instead of \"b\"");
        assertThat(Captions.compared(List.of("a", "b"), List.of("a"))).isEqualTo("have 1 tokens instead of 2");
        assertThat(Captions.compared(List.of("a"), List.of("a"))).startsWith("joined are the text");
    }
}
