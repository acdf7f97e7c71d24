package io.narratix.bench.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench/run CASE}: starts the real services, measures, and says what it found. */
@Command(
        name = "bench/run",
        description = "Measures how fast the services are, against the fake providers; see docs/performance.md.",
        mixinStandardHelpOptions = true)
public final class Measure implements Callable<Integer> {

    private static final Pattern FRACTION = Pattern.compile("1(?:/([1-9]\\d{0,5}))?");
    private static final String ALL = "all";
    private static final Map<String, Case> CASES = cases();

    @Parameters(
            paramLabel = "CASE",
            description = "prd, overhead, throughput, order, growth, instances, startup, mix, or all")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Option(names = "--json", paramLabel = "FILE", description = "a line of JSON for each case is added to it")
    private @Nullable Path json;

    @Option(
            names = "--time-scale",
            paramLabel = "1/N",
            defaultValue = "1/20",
            description = "by which the providers' times are multiplied (default: ${DEFAULT-VALUE}); 1 is real time")
    private String timeScale = "1/20";

    @Option(names = "--samples", paramLabel = "N", description = "how often each thing is measured")
    private @Nullable Integer samples;

    @Option(names = "--only", paramLabel = "PART", description = "these parts of the case alone")
    private List<String> only = List.of();

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "a setting of the services")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Measure()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!CASES.containsKey(name) && !name.equals(ALL)) {
            throw misused("there is no case \"%s\"; there are %s and %s"
                    .formatted(name, String.join(", ", CASES.keySet()), ALL));
        }
        Path home = Path.of(System.getProperty("narratix.home", ".")).toAbsolutePath();
        Path data = Files.createTempDirectory("narratix-bench");
        try {
            Setup setup = new Setup(home, data, scale(), Optional.ofNullable(samples), only, settings);
            for (Map.Entry<String, Case> each : CASES.entrySet()) {
                if (name.equals(ALL) || name.equals(each.getKey())) {
                    measure(each.getKey(), each.getValue(), setup);
                }
            }
            delete(data);
            return 0;
        } catch (IOException | RuntimeException failed) {
            command.commandLine().getErr().println("What the services wrote is in " + data);
            throw failed;
        }
    }

    private void measure(String what, Case how, Setup setup) throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Report report = new Report(what, out, Optional.ofNullable(json));
        how.measure(setup, report);
        report.close();
    }

    private double scale() {
        Matcher fraction = FRACTION.matcher(timeScale);
        if (!fraction.matches()) {
            throw misused("--time-scale must be 1 or a fraction such as 1/20 but was \"" + timeScale + "\"");
        }
        return fraction.group(1) == null ? 1 : 1.0 / Integer.parseInt(fraction.group(1));
    }

    private CommandLine.ParameterException misused(String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("prd", new PrdCase());
        cases.put("overhead", new OverheadCase());
        cases.put("throughput", new ThroughputCase());
        cases.put("order", new OrderCase());
        cases.put("growth", new GrowthCase());
        cases.put("instances", new InstancesCase());
        cases.put("startup", new StartupCase());
        cases.put("mix", new MixCase());
        return cases;
    }
}
