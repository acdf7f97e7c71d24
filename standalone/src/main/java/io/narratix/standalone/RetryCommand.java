package io.narratix.standalone;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A new attempt at a text whose last one failed, or lacks something: it makes, and pays for, only what is missing. */
@Command(
        name = "retry",
        description = "Tries again what failed or was missing in the newest attempt at a text, and nothing else.",
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", description = "the text's id, as in text.submitted")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String textId;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "dramas", description = "default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private Reach reach = new Reach();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Connection connection = reach.connection();
        TextSubmitted next = next(connection);
        Shelf.prepare(folder);
        var line = command.commandLine();
        Production production = new Production(folder, line.getOut(), line.getErr(), Terminal.isThere());
        int delivered =
                production.run(desk -> Map.of(desk.submit(next), Story.named(textId, next.getTitle())), connection);
        return delivered == 1 ? 0 : 1;
    }

    private TextSubmitted next(Connection connection) {
        try (RecordCodec codec = RecordCodec.of(RegistrySettings.of(connection.registry()))) {
            Past past = new Past(connection.kafka(), codec);
            TextSubmitted newest = past.newestAttempt(textId)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No text with the id %s was ever handed in. Check the id.".formatted(textId)));
            if (past.failed(newest).isEmpty()) {
                AssemblyCompleted drama = past.completed(newest)
                        .orElseThrow(() -> new IllegalStateException(
                                "Attempt %d at %s is still under way. Wait for its end, or cancel it."
                                        .formatted(newest.getAttempt(), textId)));
                if (drama.getDegraded().isEmpty()) {
                    throw new IllegalStateException(
                            "Nothing failed and nothing is missing in attempt %d at %s: there is nothing to try again."
                                    .formatted(newest.getAttempt(), textId));
                }
            }
            return TextSubmitted.newBuilder(newest)
                    .setAttempt(newest.getAttempt() + 1)
                    .build();
        }
    }
}
