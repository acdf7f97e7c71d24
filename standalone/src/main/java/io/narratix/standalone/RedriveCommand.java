package io.narratix.standalone;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts dead letters back to where they came from, once whatever killed them is mended. */
@Command(
        name = "redrive",
        description =
                "Puts dead letters back on their topics, byte by byte; each one once, however often it is asked for.",
        mixinStandardHelpOptions = true)
final class RedriveCommand implements Callable<Integer> {

    @Option(names = "--topic", paramLabel = "TOPIC", description = "only those that were on this topic")
    private @Nullable String topic;

    @Option(names = "--consumer", paramLabel = "SERVICE", description = "only those that this service buried")
    private @Nullable String consumer;

    @Option(names = "--again", description = "also records that were put back before and died again")
    private boolean again;

    @Option(names = "--dry-run", description = "say what would be put back, and do nothing")
    private boolean dry;

    @Mixin
    private Reach reach = new Reach();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        Connection connection = reach.connection();
        PrintWriter out = command.commandLine().getOut();
        try (RecordCodec codec = RecordCodec.of(RegistrySettings.of(connection.registry()));
                Redrive redrive = new Redrive(connection.kafka(), codec)) {
            Redrive.Choice choice =
                    new Redrive.Choice(Optional.ofNullable(topic), Optional.ofNullable(consumer), again);
            for (Redrive.Letter letter : redrive.waiting(choice)) {
                if (!dry) {
                    redrive.putBack(letter);
                }
                out.printf("%s %s: %s%n", dry ? "would put back" : "put back", letter.place(), letter.cause());
            }
            out.flush();
            return 0;
        }
    }
}
