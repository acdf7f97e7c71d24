package io.narratix.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Says in a data folder how the pipeline that is served from it is reached, so that other commands hand their stories to
 * it. Whoever has the folder for itself takes down what a killed process left.
 */
final class Signpost {

    private static final String FILE = "serving.properties";

    private Signpost() {}

    static void putUp(Path data, Connection connection) {
        Properties said = new Properties();
        said.setProperty("kafka", connection.kafka());
        said.setProperty("registry", connection.registry());
        said.setProperty("studio", String.valueOf(connection.pages().studio()));
        try (Writer writer = Files.newBufferedWriter(data.resolve(FILE))) {
            said.store(writer, null);
        } catch (IOException full) {
            throw new UncheckedIOException("%s cannot be written".formatted(data.resolve(FILE)), full);
        }
    }

    static void takeDown(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException later) {
            // Whoever reads it finds nobody there.
        }
    }

    /** The pipeline that is served from the folder, if one is. */
    static Optional<Connection> in(Path data) {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(FILE))) {
            said.load(reader);
        } catch (IOException nobodyServes) {
            return Optional.empty();
        }
        return Optional.of(new Connection(
                said.getProperty("kafka"),
                said.getProperty("registry"),
                data.resolve("artifacts"),
                Pages.at(URI.create(said.getProperty("studio")))));
    }
}
