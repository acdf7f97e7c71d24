package io.narratix.faults;

import io.narratix.faults.campaign.Campaign;
import io.narratix.faults.campaign.Extent;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The campaign's command line. Exit codes: 0 all promises held, 1 some did not, 2 the command was not understood. */
@Command(
        name = "faults/run",
        description = "Breaks what the pipeline stands on, and checks from outside what it promises.",
        mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {

    @Option(names = "--short", description = "the short form, as in the test command")
    private boolean brief;

    @Option(names = "--only", paramLabel = "SCENARIO", description = "these scenarios (several times if you like)")
    private List<String> only = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "of all that is left to chance (default: another one)")
    private @Nullable Long seed;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "3",
            description = "how often each service is killed at a random moment (default: ${DEFAULT-VALUE})")
    private int kills = 3;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "2",
            description = "how long texts keep coming in where memory is watched (default: ${DEFAULT-VALUE})")
    private int minutes = 2;

    @Option(
            names = "--crowd",
            paramLabel = "N",
            defaultValue = "40",
            description = "how many texts come at once where it is a crowd that shows more (default: ${DEFAULT-VALUE})")
    private int crowd = 40;

    @Option(names = "--list", description = "name the scenarios and do nothing")
    private boolean list;

    @Option(names = "--out", paramLabel = "DIR", description = "for logs and outcomes (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("target", "campaign");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultsCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter screen = command.commandLine().getOut();
        if (list) {
            (brief ? Campaign.names(true) : Campaign.names()).forEach(screen::println);
            screen.flush();
            return 0;
        }
        long chance = seed == null ? new Random().nextInt(1_000_000) : seed;
        Path folder = Files.createTempDirectory(Files.createDirectories(out), "run-");
        List<String> broken = new Campaign(folder, chance, extent(), line -> {
                    screen.println(line);
                    screen.flush();
                })
                .play(names());
        screen.printf("Logs of all processes, and outcomes.jsonl, are in %s%n", folder);
        screen.flush();
        return broken.isEmpty() ? 0 : 1;
    }

    private Extent extent() {
        try {
            return new Extent(kills, Duration.ofMinutes(minutes), crowd);
        } catch (IllegalArgumentException bad) {
            throw new CommandLine.ParameterException(command.commandLine(), String.valueOf(bad.getMessage()), bad);
        }
    }

    private List<String> names() {
        List<String> known = Campaign.names();
        List<String> unknown =
                only.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "there is no scenario %s; --list names them".formatted(unknown));
        }
        return only.isEmpty() ? Campaign.names(brief) : only;
    }
}
