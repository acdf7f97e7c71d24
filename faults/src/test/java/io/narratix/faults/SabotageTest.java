package io.narratix.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.faults.campaign.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mutations of {@code faults/sabotage} fit the code that they break. */
class SabotageTest {

    private static final String SCENARIO = "Noticed by: ";

    static List<Path> mutations() throws IOException {
        try (Stream<Path> patches = Files.list(Path.of("sabotage.d"))) {
            return patches.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void findsWhatItBreaks(Path mutation) throws IOException {
        List<String> patch = Files.readAllLines(mutation);
        String broken = patch.stream()
                .filter(line -> line.startsWith("--- a/"))
                .map(line -> line.substring("--- a/".length()))
                .findFirst()
                .orElseThrow();
        String before = patch.stream()
                .dropWhile(line -> !line.startsWith("@@"))
                .skip(1)
                .filter(line -> line.startsWith(" ") || line.startsWith("-"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));

        assertThat(Path.of("..").resolve(broken)).content().contains(before);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void namesAScenario(Path mutation) throws IOException {
        String first = Files.readAllLines(mutation).get(0);

        assertThat(first).startsWith(SCENARIO);
        assertThat(Campaign.names()).contains(first.substring(SCENARIO.length()));
    }
}
