package io.narratix.schemas;

import io.narratix.events.PlacedEffect;
import io.narratix.events.ScoredScene;
import io.narratix.events.SpokenLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;

/**
 * The schemas that somebody may have written with: {@code released/<Name>/<version>.avsc}. To release the ones that
 * changed, run {@code mvn -pl schemas test -Dtest=ReleasedSchemasTest -Dschemas.release=true} and commit the new files;
 * a file that was once released is never changed or removed.
 */
record ReleasedSchemas(Path folder) {

    static final ReleasedSchemas OURS = new ReleasedSchemas(Path.of("src", "main", "resources", "released"));

    /** The schemas of everything that is written: the values of the topics and the entries of the lists. */
    static List<Schema> current() {
        Stream<Class<?>> lists = Stream.of(SpokenLine.class, ScoredScene.class, PlacedEffect.class);
        return Stream.<Class<?>>concat(Topics.all().stream().map(Topic::value), lists)
                .map(type -> SpecificData.get().getSchema(type))
                .toList();
    }

    /** Oldest first. */
    List<Schema> versionsOf(String name) throws IOException {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; Files.exists(file(name, version)); version++) {
            versions.add(new Schema.Parser().parse(Files.readString(file(name, version))));
        }
        return versions;
    }

    void release(Schema schema) throws IOException {
        Path file = file(schema.getName(), versionsOf(schema.getName()).size() + 1);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SchemaFormatter.format("json/pretty", schema) + "\n", StandardCharsets.UTF_8);
    }

    private Path file(String name, int version) {
        return folder.resolve(name).resolve(version + ".avsc");
    }
}
