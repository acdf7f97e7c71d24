package io.narratix.backbone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** What a new schema of a subject must be able to read, and be read by; transitive: of all versions, not just the last. */
enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsOld;
    private final boolean readByOld;
    private final boolean transitive;

    CompatibilityLevel(boolean readsOld, boolean readByOld, boolean transitive) {
        this.readsOld = readsOld;
        this.readByOld = readByOld;
        this.transitive = transitive;
    }

    static Optional<CompatibilityLevel> named(String name) {
        return Stream.of(values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Everything that speaks against the schema, in words; empty if nothing does. */
    List<String> objections(Schema schema, List<Schema> oldestFirst) {
        int first = transitive ? 0 : Math.max(0, oldestFirst.size() - 1);
        return oldestFirst.subList(first, oldestFirst.size()).stream()
                .flatMap(old -> Stream.concat(
                        readsOld ? objections(schema, old) : Stream.empty(),
                        readByOld ? objections(old, schema) : Stream.empty()))
                .distinct()
                .toList();
    }

    private static Stream<String> objections(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(CompatibilityLevel::words);
    }

    private static String words(Incompatibility objection) {
        return "%s at %s: %s".formatted(objection.getType(), objection.getLocation(), objection.getMessage());
    }
}
