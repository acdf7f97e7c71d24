package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderArtifactsTest {

    private static final byte[] BYTES = "slam".getBytes(UTF_8);
    private static final String SHA256 = "8e6a0ab2937027144d3c821bfbc92cc153ab0d161908dffe54149df13044096a";

    @TempDir
    Path folder;

    private Path root;
    private FolderArtifacts artifacts;

    @BeforeEach
    void opensAStore() {
        root = folder.resolve("store");
        artifacts = new FolderArtifacts(root);
    }

    @Test
    void namesAFileByItsContent() throws Exception {
        Artifact put = artifacts.put(BYTES, "audio/wav");

        assertThat(put.getSha256()).isEqualTo(SHA256);
        assertThat(put.getBytes()).isEqualTo(4);
        assertThat(put.getMediaType()).isEqualTo("audio/wav");
        assertThat(files()).containsExactly(root.resolve(SHA256.substring(0, 2)).resolve(SHA256));
        assertThat(artifacts.read(put)).isEqualTo(BYTES);
    }

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        assertThat(artifacts.put(BYTES, "a")).isEqualTo(artifacts.put(BYTES, "a"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void writesAgainWhatWasCutOff() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        Files.write(file(put), new byte[] {1});

        assertThat(artifacts.read(artifacts.put(BYTES, "a"))).isEqualTo(BYTES);
    }

    @Test
    void writesAgainWhatWasDamaged() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        Files.write(file(put), "slum".getBytes(UTF_8));

        assertThat(artifacts.read(artifacts.put(BYTES, "a"))).isEqualTo(BYTES);
    }

    @Test
    void takesAFileAway() throws Exception {
        Path made = Files.write(folder.resolve("made"), BYTES);

        assertThat(artifacts.take(made, "a")).isEqualTo(artifacts.put(BYTES, "a"));
        assertThat(made).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @Test
    void takesAFileAwayThatItHasAlready() throws Exception {
        artifacts.put(BYTES, "a");
        Path made = Files.write(folder.resolve("made"), BYTES);

        artifacts.take(made, "a");

        assertThat(made).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @Test
    void findsChangedBytes() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        Files.write(file(put), "slum".getBytes(UTF_8));

        assertThatThrownBy(() -> artifacts.read(put)).isInstanceOf(CorruptArtifact.class);
    }

    @Test
    void findsMissingBytes() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        Files.write(file(put), "sla".getBytes(UTF_8));

        assertThatThrownBy(() -> artifacts.open(put))
                .isInstanceOf(CorruptArtifact.class)
                .hasMessageContaining("3 bytes instead of 4");
    }

    @Test
    void findsDamageHoweverItIsRead() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        Files.write(file(put), "slum".getBytes(UTF_8));

        try (InputStream in = artifacts.open(put)) {
            assertThat(in.read()).isEqualTo('s');
            assertThat(in.skip(3)).isEqualTo(3);
            assertThatThrownBy(in::read).isInstanceOf(CorruptArtifact.class);
        }
    }

    @Test
    void saysThatAFileIsMissing() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        Files.delete(file(put));

        assertThatThrownBy(() -> artifacts.open(put))
                .isInstanceOf(LostArtifact.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void callsNothingLostWhileTheStoreIsNotThere() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        unmount();

        assertThatThrownBy(() -> artifacts.open(put))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("not mounted");
    }

    @Test
    void writesNothingToTheFolderOnWhichTheStoreIsNotMounted() throws Exception {
        artifacts.put(BYTES, "a");
        unmount();

        assertThatThrownBy(() -> artifacts.put("creak".getBytes(UTF_8), "a"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("mount the store");
        assertThat(files()).isEmpty();
    }

    @Test
    void takesAStoreOfEarlierDaysForOne() throws Exception {
        Artifact put = artifacts.put(BYTES, "a");
        Files.delete(root.resolve(StoreMarker.NAME));

        FolderArtifacts later = new FolderArtifacts(root);
        later.put("creak".getBytes(UTF_8), "a");
        Files.delete(file(put));

        assertThatThrownBy(() -> later.open(put)).isInstanceOf(LostArtifact.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "s3://bucket/key", "", "no uri at all", "%s/../outside"})
    void opensNothingOutsideOfTheStore(String uri) throws Exception {
        Files.write(folder.resolve("outside"), BYTES);
        Artifact outside = new Artifact(uri.formatted(root.toUri()), SHA256, 4L, "a");

        assertThatThrownBy(() -> artifacts.open(outside))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageContaining("is not in the artifact store");
    }

    @Test
    void isUnavailableWhereNothingCanBeWritten() throws Exception {
        Files.write(root, BYTES);
        Path made = Files.write(folder.resolve("made"), BYTES);

        assertThatThrownBy(() -> artifacts.put(BYTES, "a"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> artifacts.take(made, "a")).isInstanceOf(StoreUnavailable.class);
        assertThat(made).hasBinaryContent(BYTES);
    }

    @Test
    void leavesNothingBehindOfWhatCouldNotBePublished() throws Exception {
        Path inTheWay = root.resolve(SHA256.substring(0, 2)).resolve(SHA256);
        Files.createDirectories(inTheWay.resolve("full"));
        Path made = Files.write(folder.resolve("made"), BYTES);

        assertThatThrownBy(() -> artifacts.put(BYTES, "a")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> artifacts.take(made, "a")).isInstanceOf(StoreUnavailable.class);
        assertThat(files()).isEmpty();
        assertThat(made).hasBinaryContent(BYTES);
    }

    @Test
    void doesNotCallAFileThatIsNotThereAnOutage() {
        assertThatThrownBy(() -> artifacts.take(folder.resolve("nothing"), "a"))
                .isExactlyInstanceOf(UncheckedIOException.class);
    }

    /** What is left is the folder on which it was mounted. */
    private void unmount() throws IOException {
        Files.move(root, folder.resolve("elsewhere"));
        Files.createDirectory(root);
    }

    private static Path file(Artifact artifact) {
        return Path.of(java.net.URI.create(artifact.getUri()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(StoreMarker.NAME))
                    .toList();
        }
    }
}
