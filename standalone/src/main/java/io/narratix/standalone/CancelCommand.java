package io.narratix.standalone;

import io.narratix.events.RunCancelled;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives up the newest attempt at a text: nothing is begun, and nothing paid, for it any more. */
@Command(
        name = "cancel",
        description = "Gives up the newest attempt at a text; no provider is called for it any more.",
        mixinStandardHelpOptions = true)
final class CancelCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", description = "the text's id, as in text.submitted")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String textId;

    @Mixin
    private Reach reach = new Reach();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        Connection connection = reach.connection();
        try (RecordCodec codec = RecordCodec.of(RegistrySettings.of(connection.registry()));
                UploadDesk desk = new UploadDesk(connection, codec)) {
            Past past = new Past(connection.kafka(), codec);
            TextSubmitted newest = past.newestAttempt(textId)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No text with the id %s was ever handed in. Check the id.".formatted(textId)));
            if (past.failed(newest).isPresent() || past.completed(newest).isPresent()) {
                throw new IllegalStateException(
                        "Attempt %d at %s is over already.".formatted(newest.getAttempt(), textId));
            }
            desk.cancel(RunCancelled.newBuilder()
                    .setRunId(Past.runId(newest))
                    .setTextId(textId)
                    .setAttempt(newest.getAttempt())
                    .setReason("by command")
                    .build());
            command.commandLine().getOut().printf("Attempt %d at %s is given up.%n", newest.getAttempt(), textId);
            return 0;
        }
    }
}
