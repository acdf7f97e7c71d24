package io.narratix.sfx.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Path RECORDINGS = Path.of("src/main/resources/io/narratix/sfx/offline/recordings");

    @Test
    void namesAuthorSourceAndLicenceOfEveryRecording() throws IOException {
        String notice = Files.readString(Path.of("NOTICE-effects.txt"));
        for (String line : Table.lines("recordings.txt")) {
            List<String> fields =
                    Stream.of(line.split("\\|")).map(String::strip).toList();
            assertThat(fields).hasSize(5);
            assertThat(notice).contains(fields.get(0) + "\n", fields.get(1), fields.get(2), fields.get(3));
        }
    }

    @Test
    void shipsOnlyRecordingsWithAFreeLicence() throws IOException {
        Set<String> shipped;
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            shipped = files.map(file -> file.getFileName().toString().replace(".wav", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> licensed = Table.lines("recordings.txt").stream()
                .filter(line -> line.matches(".*\\| (CC0 1\\.0|CC BY 3\\.0) \\|.*"))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shipped).isEqualTo(licensed).isNotEmpty();
    }
}
