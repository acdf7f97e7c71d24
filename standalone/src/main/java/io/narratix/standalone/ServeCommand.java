package io.narratix.standalone;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts everything and keeps it running until it is told to end. */
@Command(
        name = "serve",
        description = "Starts everything, with the studio to be opened in a browser, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private StudioAddress address = new StudioAddress();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        try (Pipeline pipeline = Pipeline.withStudio(data.path(), address)) {
            Connection connection = pipeline.connection();
            Signpost.putUp(data.path(), connection);
            pipeline.studio().ifPresent(studio -> out.printf("Ready. Open %s in a browser.%n", studio));
            out.printf("Kafka %s, schema registry %s%n", connection.kafka(), connection.registry());
            out.printf("Artifacts are in %s%n", connection.artifacts());
            out.printf("Hand in a story here too: ./narratix produce STORY.txt --data %s%n", data.path());
            out.println("Ctrl-C ends it.");
            out.flush();
            Thread.currentThread().join();
            return 0;
        }
    }
}
