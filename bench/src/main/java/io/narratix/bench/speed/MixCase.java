package io.narratix.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast dramas of several lengths are mixed, mastered and encoded in a small heap. */
final class MixCase implements Case {

    private static final String HEAP = "-Xmx256m";

    private static final Map<String, Integer> LENGTHS = lengths();

    @Override
    public void measure(Setup setup, Report report) throws IOException, InterruptedException {
        for (Map.Entry<String, Integer> length : LENGTHS.entrySet()) {
            boolean wanted = setup.only().isEmpty() ? !length.getKey().equals("10 h") : setup.wants(length.getKey());
            if (wanted) {
                mix(length.getKey(), length.getValue(), setup, report);
            }
        }
    }

    private static void mix(String name, int seconds, Setup setup, Report report)
            throws IOException, InterruptedException {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < setup.samples(seconds > 1000 ? 1 : 3); i++) {
            all.add(mixed(setup.data().resolve("mix-" + seconds + "-" + i), seconds));
        }
        report.figure(name + ": times as fast as it sounds", "x", sample(all, mix -> mix[0] / mix[1]));
        report.figure(name + ": processor time of the mix, encoders apart", "s", sample(all, mix -> mix[2]));
        report.figure(name + ": highest use of the heap", "MiB", sample(all, mix -> mix[3]), 256);
    }

    private static Sample sample(List<double[]> mixes, java.util.function.ToDoubleFunction<double[]> value) {
        return new Sample(mixes.stream().map(value::applyAsDouble).toList());
    }

    private static double[] mixed(Path folder, int seconds) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process mixing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mixing.class.getName(),
                        folder.toString(),
                        Integer.toString(seconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = mixing.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            if (mixing.waitFor() != 0 || line == null) {
                throw new IOException("The mix of %d s failed".formatted(seconds));
            }
            return Arrays.stream(line.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        lengths.put("3 min", 180);
        lengths.put("1 h", 3600);
        lengths.put("10 h", 36_000);
        return lengths;
    }
}
