package io.narratix.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {

    private static final ReleasedSchemas RELEASED = ReleasedSchemas.OURS;

    @BeforeAll
    static void releaseIfAsked() throws IOException {
        if (Boolean.getBoolean("schemas.release")) {
            for (Schema schema : ReleasedSchemas.current()) {
                List<Schema> versions = RELEASED.versionsOf(schema.getName());
                if (versions.isEmpty() || !versions.get(versions.size() - 1).equals(schema)) {
                    RELEASED.release(schema);
                }
            }
        }
    }

    static Stream<Schema> current() {
        return ReleasedSchemas.current().stream();
    }

    @ParameterizedTest
    @MethodSource("current")
    void readsAndIsReadByEveryReleasedVersion(Schema schema) throws IOException {
        assertThat(RELEASED.versionsOf(schema.getName())).isNotEmpty().allSatisfy(released -> {
            assertThat(objections(schema, released)).isEmpty();
            assertThat(objections(released, schema)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("current")
    void isItsLatestReleasedVersion(Schema schema) throws IOException {
        List<Schema> versions = RELEASED.versionsOf(schema.getName());

        assertThat(versions.get(versions.size() - 1))
                .as("release %s as ReleasedSchemas says", schema.getName())
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("current")
    void hasADefaultForEveryField(Schema schema) {
        assertThat(recordsIn(schema, new HashSet<>()))
                .allSatisfy(record ->
                        assertThat(record.getFields()).as(record.getName()).allMatch(Schema.Field::hasDefaultValue));
    }

    @Test
    void noticesAFieldThatOldReadersCannotDoWithout(@TempDir Path folder) throws IOException {
        Schema before = new Schema.Parser().parse(record("{\"name\": \"a\", \"type\": \"int\"}"));
        Schema after = new Schema.Parser().parse(record("{\"name\": \"b\", \"type\": \"int\", \"default\": 0}"));
        ReleasedSchemas released = new ReleasedSchemas(folder);
        released.release(before);

        assertThat(released.versionsOf("R")).containsExactly(before);
        assertThat(objections(after, before)).isEmpty();
        assertThat(objections(before, after)).isNotEmpty();
    }

    private static String record(String field) {
        return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [%s]}".formatted(field);
    }

    private static List<SchemaCompatibility.Incompatibility> objections(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        assertThat(result.getType() == SchemaCompatibilityType.COMPATIBLE)
                .isEqualTo(result.getResult().getIncompatibilities().isEmpty());
        return result.getResult().getIncompatibilities();
    }

    private static Set<Schema> recordsIn(Schema schema, Set<Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.add(schema)) {
                    schema.getFields().forEach(field -> recordsIn(field.schema(), found));
                }
            }
            case ARRAY -> recordsIn(schema.getElementType(), found);
            case MAP -> recordsIn(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(type -> recordsIn(type, found));
            default -> {}
        }
        return found;
    }
}
