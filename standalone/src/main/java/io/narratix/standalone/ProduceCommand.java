package io.narratix.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts everything, produces the stories, delivers the dramas, and stops everything. */
@Command(
        name = "produce",
        description = "Produces stories and leaves each drama in DIR/<file name without ending>/.",
        mixinStandardHelpOptions = true)
final class ProduceCommand implements Callable<Integer> {

    @Mixin
    private Handing handing = new Handing();

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return handing.quotedIn(command.commandLine(), customer -> {
            PrintWriter out = command.commandLine().getOut();
            out.printf("Starting Kafka, PostgreSQL and six services in %s%n", data.path());
            out.flush();
            try (Pipeline pipeline = Pipeline.start(data.path())) {
                return customer.at(pipeline.connection());
            }
        });
    }
}
