package io.narratix.bench.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a case has measured: a table for people, one line of JSON for machines. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param bound the least (or most) that can be had, computed; nothing if there is none
     */
    private record Figure(String name, String unit, Sample sample, Optional<Double> bound) {}

    private final String name;
    private final PrintWriter out;
    private final Optional<Path> file;
    private final List<Figure> figures = new ArrayList<>();

    Report(String name, PrintWriter out, Optional<Path> file) {
        this.name = name;
        this.out = out;
        this.file = file;
    }

    void figure(String figure, String unit, Sample sample) {
        note(new Figure(figure, unit, sample, Optional.empty()));
    }

    void figure(String figure, String unit, Sample sample, double bound) {
        note(new Figure(figure, unit, sample, Optional.of(bound)));
    }

    /** Something that takes more than a number to say. */
    void say(String text) {
        out.println(text);
        out.flush();
    }

    void close() throws IOException {
        if (file.isPresent()) {
            Files.writeString(
                    file.get(), json().toString() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** At once: a case that is broken off has said what it knew. */
    private void note(Figure figure) {
        if (figures.isEmpty()) {
            row(name, "n", "median", "p99", "min", "max", "bound", "unit");
        }
        figures.add(figure);
        Sample sample = figure.sample();
        row(
                figure.name(),
                Integer.toString(sample.count()),
                number(sample.median()),
                number(sample.p99()),
                number(sample.min()),
                number(sample.max()),
                figure.bound().map(Report::number).orElse("-"),
                figure.unit());
    }

    private void row(Object... cells) {
        out.printf("%-58s %6s %10s %10s %10s %10s %10s  %s%n", cells);
        out.flush();
    }

    private ObjectNode json() {
        ObjectNode line = JSON.createObjectNode()
                .put("case", name)
                .put("at", Instant.now().toString())
                .put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode all = line.putArray("figures");
        for (Figure figure : figures) {
            Sample sample = figure.sample();
            ObjectNode one = all.addObject()
                    .put("name", figure.name())
                    .put("unit", figure.unit())
                    .put("n", sample.count())
                    .put("median", sample.median())
                    .put("p99", sample.p99())
                    .put("min", sample.min())
                    .put("max", sample.max());
            figure.bound().ifPresent(bound -> one.put("bound", bound));
        }
        return line;
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 1000 ? "%,.0f" : size >= 100 ? "%.1f" : "%.2f", value);
    }
}
