package io.narratix.standalone;

import io.narratix.backbone.BackboneInUse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Starts everything, produces the stories, delivers the dramas, and stops everything. If the folder is being served, the
 * stories are handed to that pipeline instead.
 */
@Command(
        name = "produce",
        description = "Produces stories and leaves each drama in DIR/<file name without ending>/.",
        mixinStandardHelpOptions = true)
final class ProduceCommand implements Callable<Integer> {

    @Mixin
    private Handing handing = new Handing();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--watch", description = "start the studio too, to watch in a browser while it is produced")
    private boolean watched;

    @Mixin
    private StudioAddress address = new StudioAddress();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return handing.quotedIn(command.commandLine(), customer -> {
            try {
                return inOurOwn(customer);
            } catch (BackboneInUse inUse) {
                return customer.at(Signpost.in(data.path()).orElseThrow(() -> inUse));
            }
        });
    }

    private int inOurOwn(Handing.Customer customer) throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        out.printf("Starting Kafka, PostgreSQL and %s in %s%n", watched ? "all services" : "six services", data.path());
        out.flush();
        try (Pipeline pipeline = watched ? Pipeline.withStudio(data.path(), address) : Pipeline.start(data.path())) {
            return customer.at(pipeline.connection());
        }
    }
}
