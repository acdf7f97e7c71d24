package io.narratix.backbone;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** What a schema registry promises: numbers that never change, and no version that breaks the subject's readers. */
final class RegistryBook {

    private final RegistryStore store;

    RegistryBook(RegistryStore store) {
        this.store = store;
    }

    /** The number of the schema, which is a version of the subject from now on. One at a time, so that none slips by. */
    synchronized int register(String subject, String text) throws SQLException {
        Schema schema = parsed(text);
        Optional<RegisteredSchema> known = store.version(subject, schema.toString());
        if (known.isPresent()) {
            return known.get().id();
        }
        List<String> objections = level(subject).objections(schema, schemas(store.versions(subject)));
        if (!objections.isEmpty()) {
            throw RegistryProblem.incompatible(subject, String.join("; ", objections));
        }
        store.add(subject, schema.toString());
        return lookup(subject, text).id();
    }

    RegisteredSchema lookup(String subject, String text) throws SQLException {
        Optional<RegisteredSchema> known = store.version(subject, parsed(text).toString());
        if (known.isEmpty()) {
            versions(subject);
        }
        return known.orElseThrow(RegistryProblem::noSuchSchema);
    }

    List<String> subjects() throws SQLException {
        return store.subjects();
    }

    /** Oldest first, at least one. */
    List<RegisteredSchema> versions(String subject) throws SQLException {
        List<RegisteredSchema> versions = store.versions(subject);
        if (versions.isEmpty()) {
            throw RegistryProblem.noSuchSubject(subject);
        }
        return versions;
    }

    /** @param version a number from 1 or "latest" */
    RegisteredSchema version(String subject, String version) throws SQLException {
        List<RegisteredSchema> versions = versions(subject);
        if (version.equals("latest") || version.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw RegistryProblem.invalidVersion(version);
        }
        return versions.stream()
                .filter(candidate -> candidate.version() == Integer.parseInt(version))
                .findFirst()
                .orElseThrow(() -> RegistryProblem.noSuchVersion(version));
    }

    String schema(int id) throws SQLException {
        return store.schema(id).orElseThrow(RegistryProblem::noSuchSchema);
    }

    /** What speaks against the schema as a successor of that version, at the subject's level. */
    List<String> objections(String subject, String version, String text) throws SQLException {
        Schema schema = parsed(text);
        return level(subject).objections(schema, schemas(List.of(version(subject, version))));
    }

    Optional<CompatibilityLevel> ownLevel(String subject) throws SQLException {
        return store.level(Optional.of(subject)).flatMap(CompatibilityLevel::named);
    }

    CompatibilityLevel level() throws SQLException {
        return store.level(Optional.empty())
                .flatMap(CompatibilityLevel::named)
                .orElse(CompatibilityLevel.FULL_TRANSITIVE);
    }

    void setLevel(Optional<String> subject, String name) throws SQLException {
        CompatibilityLevel level = CompatibilityLevel.named(name).orElseThrow(() -> RegistryProblem.invalidLevel(name));
        store.setLevel(subject, level.name());
    }

    private CompatibilityLevel level(String subject) throws SQLException {
        Optional<CompatibilityLevel> own = ownLevel(subject);
        return own.isPresent() ? own.get() : level();
    }

    private static List<Schema> schemas(List<RegisteredSchema> versions) {
        return versions.stream().map(version -> parsed(version.schema())).toList();
    }

    private static Schema parsed(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw RegistryProblem.invalidSchema(String.valueOf(e.getMessage()));
        }
    }
}
