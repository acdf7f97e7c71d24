package io.narratix.standalone;

import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stands in for the paid providers until it is told to end. */
@Command(
        name = "fake-providers",
        description = "Stands in for the paid providers on this machine, and writes down every call.",
        mixinStandardHelpOptions = true)
final class FakeProvidersCommand implements Callable<Integer> {

    private static final Pattern FRACTION = Pattern.compile("1/([1-9]\\d{0,5})");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where to listen; any free port if 0.")
    private int port;

    @Option(names = "--ledger", paramLabel = "FILE", required = true, description = "Where every call is written down.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path ledger;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "What to do to the calls; see docs/fake-providers.md.")
    private @Nullable Path script;

    @Option(names = "--profile", paramLabel = "NAME", description = "A script that comes along: prd.")
    private @Nullable String profile;

    @Option(
            names = "--time-scale",
            paramLabel = "1/N",
            description = "By which all times of the script are multiplied.")
    private @Nullable String timeScale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Script told = told();
        PrintWriter out = command.commandLine().getOut();
        try (FakeProviders fake = FakeProviders.start(port, ledger)) {
            fake.script(told);
            out.printf("Ready at %s%n", fake.address());
            for (Provider provider : Provider.values()) {
                out.printf("%-11s %s%n", provider.label(), fake.address(provider));
            }
            out.println("Ctrl-C ends it.");
            out.flush();
            Thread.currentThread().join();
            return 0;
        }
    }

    private Script told() throws IOException {
        if (script != null && profile != null) {
            throw misused("--script and --profile exclude each other: give one of them");
        }
        Script told = script != null ? Script.in(script) : profile != null ? Script.profile(profile) : Script.PLAIN;
        return timeScale == null ? told : told.scaled(scale(timeScale));
    }

    private double scale(String text) {
        var fraction = FRACTION.matcher(text);
        if (!fraction.matches()) {
            throw misused("--time-scale must be a fraction such as 1/20 but was \"" + text + "\"");
        }
        return 1.0 / Integer.parseInt(fraction.group(1));
    }

    private CommandLine.ParameterException misused(String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }
}
