package io.narratix.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Mastering;
import io.narratix.assembly.script.Rehearsal;
import io.narratix.assembly.script.Tones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProducerTest {

    private static final String STORY =
            "# The Gate\n\nThe wind rose over the old grey house.\n\n“A door!” she said.\n\n"
                    + "# The Pond\n\nNobody had been near it for ten years; not one of them.";

    @TempDir
    private static Path cache;

    private static Ffmpeg ffmpeg;

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpacks() throws IOException {
        ffmpeg = Ffmpeg.in(cache.resolve("not there yet"));
    }

    @Test
    void mastersTheEncodedFileToMinus18LufsAndMinus1Dbtp() throws Exception {
        Production production = produced(full(), false, Mastering.DRAMA);
        Measurement heard = heard("final.mp3");
        assertThat(heard).isEqualTo(production.mp3());
        assertThat(heard.integratedLufs()).isEqualTo(-18, within(0.3));
        assertThat(heard.truePeakDbtp()).isLessThanOrEqualTo(-1);
        assertThat(Math.abs(heard.frames() - production.duration().toMillis() * 48))
                .isLessThan(4_800);
    }

    @Test
    void meetsBothLimitsEvenIfTheSpeechIsAllPeaks() throws Exception {
        Rehearsal clicks = Rehearsal.spoken("Click clack click clack click.");
        for (int word = 1; word <= 5; word++) {
            clicks.effect("gunshot", word, Tones.burst(1, 0.02));
        }
        Measurement heard = produced(clicks, false, Mastering.DRAMA).mp3();
        assertThat(heard.integratedLufs()).isEqualTo(-18, within(0.3));
        assertThat(heard.truePeakDbtp()).isLessThanOrEqualTo(-1);
    }

    @Test
    void meetsAcxIfItIsAskedTo() throws Exception {
        Measurement heard = produced(full(), false, Mastering.ACX).mp3();
        assertThat(heard.rmsDb()).isBetween(-23.0, -18.0);
        assertThat(heard.truePeakDbtp()).isLessThanOrEqualTo(-3);
        assertThat(heard.quietestDb()).isLessThanOrEqualTo(-60);
    }

    @Test
    void givesTheSameBytesTwiceAndReplacesWhatWasThere() throws Exception {
        produced(full(), true, Mastering.DRAMA);
        List<byte[]> first = contents();
        Production second = produced(full(), true, Mastering.DRAMA);
        assertThat(contents()).hasSize(12).containsExactlyElementsOf(first);
        assertThat(second.files()).extracting(Production.File::name).contains("final.flac", "stems/effects.flac");
        assertThat(produced(full(), false, Mastering.DRAMA).files())
                .extracting(Production.File::name)
                .doesNotContain("final.flac");
        assertThat(folder.resolve("final.flac")).doesNotExist();
    }

    @Test
    void marksTheChaptersAndNamesTheTitle() throws Exception {
        produced(full(), false, Mastering.DRAMA);
        String m4b = probed("final.m4b");
        assertThat(m4b).contains("tag:title=The Gate", "tag:title=The Pond", "tag:title=A <Test> & more");
        assertThat(m4b.lines().filter(line -> line.startsWith("chapter|"))).hasSize(2);
        assertThat(probed("final.mp3"))
                .contains("tag:title=A <Test> & more", "tag:genre=Audio Drama")
                .doesNotContain("chapter|", "Lavf");
    }

    @Test
    void keepsStemsInStepWithTheMasterFrameByFrame() throws Exception {
        Production production = produced(full(), true, Mastering.DRAMA);
        long frames = heard("final.flac").frames();
        assertThat(frames).isCloseTo(production.duration().toMillis() * 48, within(48L));
        for (String stem : List.of("speech", "music", "effects")) {
            assertThat(heard("stems/" + stem + ".flac").frames()).isEqualTo(frames);
        }
    }

    @Test
    void tellsWhatSoundsWhen() throws Exception {
        produced(full(), false, Mastering.DRAMA);
        assertThat(folder.resolve("timeline.json"))
                .content()
                .startsWith("{\"title\":\"A <Test> & more\"")
                .contains("\"effect\":1,\"name\":\"bang\",\"rank\":1,\"word\":12,\"text\":\"door\"")
                .contains("\"word\":1,\"text\":\"The\",\"startMs\":1500,\"endMs\":1760");
        assertThat(folder.resolve("credits.txt")).content().containsOnlyOnce("Tones by the tests, CC0");
    }

    @Test
    void makesDoWithASingleWordAndNothingElse() throws Exception {
        Production production = produced(Rehearsal.spoken("No"), false, Mastering.DRAMA);
        assertThat(production.mp3().integratedLufs()).isEqualTo(-18, within(0.3));
        assertThat(production.files()).hasSize(11);
    }

    @Test
    void leavesNothingBehindIfAClipIsDamaged() {
        Rehearsal rehearsal = full();
        ClipRef clip = rehearsal.script().cues().effects().get(0).clip();
        rehearsal.damage(clip, rehearsal.bytesCutBy(clip, 10));
        assertThatThrownBy(() -> produced(rehearsal, false, Mastering.DRAMA))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(clip.sha256());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindIfItIsInterrupted() {
        Rehearsal rehearsal = full();
        int[] opened = {0};
        assertThatThrownBy(() -> new Producer(ffmpeg)
                        .produce(
                                rehearsal.script(),
                                clip -> {
                                    if (++opened[0] == 25) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return rehearsal.open(clip);
                                },
                                folder))
                .isInstanceOf(InterruptedException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhatTheEncoderSaid() {
        EncodingPlan plan = new EncodingPlan(folder.resolve("missing"), folder.resolve("missing"), "title", false);
        assertThatThrownBy(() -> {
                    try (FfmpegRun run = ffmpeg.run(plan.master())) {
                        new Encoder(run, 2).end();
                        run.finish();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No such file or directory")
                .hasMessageNotContaining("version information");
    }

    @Test
    void saysThatTheDiskIsFull() {
        assertThat(FullDisk.explained(
                        new IOException("FFmpeg ended with 228: final.mp3: No space left on device"), folder))
                .hasMessageContaining("The disk that holds " + folder + " is full");
        IOException other = new IOException("no such clip");
        assertThat(FullDisk.explained(other, folder)).isSameAs(other);
    }

    private static Rehearsal full() {
        return Rehearsal.spoken(STORY)
                .scene(1, 12, Optional.of(Tones.chord(4)), Optional.of(Tones.noise(0.1, 3)))
                .scene(13, 27, Optional.empty(), Optional.of(Tones.noise(0.2, 30)))
                .effect("bang", 12, Tones.burst(0.9, 1.5));
    }

    private Production produced(Rehearsal rehearsal, boolean flac, Mastering mastering) throws Exception {
        return new Producer(ffmpeg).produce(rehearsal.script(mastering, flac), rehearsal, folder);
    }

    private List<byte[]> contents() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
            return files.stream().map(ProducerTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Measurement heard(String file) throws IOException, InterruptedException {
        List<String> arguments =
                List.of("-v", "error", "-i", folder.resolve(file).toString(), "-f", "f32le", "-ac", "2", "pipe:1");
        try (FfmpegRun run = ffmpeg.run(arguments)) {
            return Proof.of(run.output()).measurement();
        }
    }

    private String probed(String file) throws IOException {
        List<String> arguments = List.of(
                "-v",
                "error",
                "-show_chapters",
                "-show_format",
                "-of",
                "compact",
                folder.resolve(file).toString());
        Process probe = ffmpeg.process("ffprobe", arguments).start();
        return new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
