package io.narratix.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Hands stories to a pipeline that runs elsewhere, and delivers what comes of them. */
@Command(
        name = "submit",
        description = "Hands stories to a pipeline that is already running, and waits for the dramas.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {

    @Mixin
    private Handing handing = new Handing();

    @Mixin
    private Reach reach = new Reach();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return handing.in(command.commandLine(), customer -> customer.at(reach.connection()));
    }
}
