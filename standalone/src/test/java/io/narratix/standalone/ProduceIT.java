package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The main job, as a user does it: everything real, from a text file to finished files. */
class ProduceIT {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void producesTheSameDramaInParallelAndOneThingAfterTheOther() throws Exception {
        Path story = story();
        assertThat(narratix("produce", story, "--out", "parallel", "--data", "data-1"))
                .isZero();
        assertThat(narratix("produce", story, "--out", "sequential", "--data", "data-2", "--sequential"))
                .isZero();

        Path drama = folder.resolve("parallel/the-clockmaker");
        assertThat(drama.resolve("final.mp3"))
                .hasSameBinaryContentAs(folder.resolve("sequential/the-clockmaker/final.mp3"));
        assertThat(List.of(
                        "final.m4b",
                        "stems/speech.flac",
                        "stems/music.flac",
                        "stems/effects.flac",
                        "captions.vtt",
                        "captions.words.srt",
                        "timeline.json",
                        "credits.txt"))
                .allSatisfy(name -> assertThat(drama.resolve(name)).isNotEmptyFile());
        assertThat(spokenBy(drama.resolve("captions.srt"))).isEqualTo(words(Files.readString(story)));
        assertThat(out.toString()).contains("The Clockmaker", "-18.", "voices");
    }

    @Test
    void saysWhatIsWrongWithEachFileAndGoesOnWithTheOthers() throws Exception {
        Path blank = Files.writeString(folder.resolve("blank.txt"), " \n");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
        Path word = Files.writeString(folder.resolve("word.txt"), "Hush.");

        int exit = narratix("produce", blank, binary, "missing.txt", word, "--out", "dramas", "--data", "data");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("blank.txt: The text is empty")
                .contains("binary.txt: The text is not UTF-8")
                .contains("missing.txt does not exist");
        assertThat(folder.resolve("dramas/word/final.mp3")).isNotEmptyFile();
    }

    @Test
    void startsNothingIfThereIsNothingToProduce() {
        assertThat(narratix("produce", "missing.txt", "--out", "dramas", "--data", "data"))
                .isEqualTo(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private int narratix(Object... arguments) {
        CommandLine line =
                Narratix.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(Arrays.stream(arguments).map(this::inFolder).toArray(String[]::new));
    }

    private String inFolder(Object argument) {
        String text = argument.toString();
        boolean isWord =
                text.startsWith("-") || text.equals("produce") || Path.of(text).isAbsolute();
        return isWord ? text : folder.resolve(text).toString();
    }

    static Path story() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ProduceIT.class.getResource("/stories/the-clockmaker.txt"))
                .toURI());
    }

    private static List<String> spokenBy(Path srt) throws IOException {
        return words(Arrays.stream(Files.readString(srt).split("\\R\\R"))
                .map(cue -> cue.lines().skip(2).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" ")));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
