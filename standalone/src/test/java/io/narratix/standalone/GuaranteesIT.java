package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.backbone.Backbone;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All stages at work on two texts, stopped in the middle and started again; then, when all is done, made to read
 * everything from the beginning.
 */
class GuaranteesIT {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(6);
    /** Long enough that there is a middle in which the stages can be stopped. */
    private static final List<String> STORIES =
            Stream.of("""
            Rain fell on the roof of the mill. "Who is there?" asked Ellen. The door slammed. "Only me," said her
            father, and he shook the water from his coat. "The bridge is gone." She put a log on the fire.
            """, """
            The bell rang twice. "We are late," whispered Tom. "We are never late," said Maud, who had the tickets.
            They ran along the platform. A whistle blew, and the train began to move.
            """).map(story -> story + counted(story.length())).toList();

    @TempDir
    static Path data;

    private static Backbone backbone;
    private static RecordCodec codec;
    private static Evidence before;
    private static Evidence after;

    @ParameterizedTest
    @EnumSource
    void holds(Guarantee guarantee) {
        guarantee.check(before, after);
    }

    @BeforeAll
    static void runs() throws Exception {
        backbone = Pipeline.prepared(data);
        codec = RecordCodec.of(RegistrySettings.of(Map.of(
                "schema.registry.url", backbone.registry().url(), "schema.registry.request.timeout.ms", "60000")));
        try (Groups groups = new Groups(connection().kafka())) {
            try (Ensemble interrupted = Ensemble.start(backbone, data)) {
                submit();
                await().atMost(LONG_ENOUGH).until(() -> said(Topics.LINE_SPOKEN) >= 2);
                assertThat(verdicts()).isZero();
            }
            try (Ensemble resumed = Ensemble.start(backbone, data)) {
                await().atMost(LONG_ENOUGH).until(() -> verdicts() == STORIES.size() && groups.haveReadEverything());
            }
            before = evidence();
            groups.rewind();
            try (Ensemble again = Ensemble.start(backbone, data)) {
                await().atMost(LONG_ENOUGH).until(groups::haveReadEverything);
            }
            after = evidence();
        }
    }

    @AfterAll
    static void stops() {
        codec.close();
        backbone.close();
    }

    private static void submit() throws IOException, InterruptedException {
        try (UploadDesk desk = new UploadDesk(connection(), codec)) {
            for (String text : STORIES) {
                Path file = Files.writeString(data.resolve("story-%d.txt".formatted(STORIES.indexOf(text))), text);
                desk.submit(Story.read(file, ""), new Wishes());
            }
        }
    }

    private static Evidence evidence() {
        return Evidence.of(connection(), codec);
    }

    private static long verdicts() {
        return said(Topics.ASSEMBLY_COMPLETED) + said(Topics.ASSEMBLY_FAILED);
    }

    private static long said(Topic<?> topic) {
        return Evidence.of(connection(), codec, List.of(topic)).said().size();
    }

    /** Paragraphs that are nowhere else, so that each is spoken anew. */
    private static String counted(int from) {
        return IntStream.range(from, from + 60)
                .mapToObj(
                        number -> "\nIn the year %d nobody crossed the river before noon.\n".formatted(1_000 + number))
                .collect(Collectors.joining());
    }

    private static Connection connection() {
        return new Connection(
                backbone.kafka().bootstrapServers(), backbone.registry().url(), data.resolve("artifacts"));
    }
}
