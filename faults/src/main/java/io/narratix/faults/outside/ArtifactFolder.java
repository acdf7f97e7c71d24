package io.narratix.faults.outside;

import io.narratix.events.Artifact;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Every artifact that an event refers to exists and has the sha256 that its name and the event say. */
public final class ArtifactFolder {

    private final Journal journal;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> checked = new HashSet<>();

    public ArtifactFolder(Journal journal) {
        this.journal = journal;
    }

    /** Of what was referred to since the last time. */
    public List<String> complaints() throws IOException {
        List<Artifact> referredTo = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            List<?> events = journal.on(topic);
            events.subList(seen.getOrDefault(topic.name(), 0), events.size())
                    .forEach(event -> collect(event, referredTo));
            seen.put(topic.name(), events.size());
        }
        List<String> complaints = new ArrayList<>();
        for (Artifact artifact : referredTo) {
            if (checked.add(artifact.getSha256())) {
                check(artifact, complaints);
            }
        }
        return complaints;
    }

    private static void check(Artifact artifact, List<String> complaints) throws IOException {
        Path file = Path.of(URI.create(artifact.getUri()));
        if (!Files.exists(file)) {
            complaints.add("the artifact %s is missing".formatted(file));
        } else if (!sha256(file).equals(artifact.getSha256())
                || !file.endsWith(artifact.getSha256())
                || Files.size(file) != artifact.getBytes()) {
            complaints.add("the artifact %s is not what its event says".formatted(file));
        }
    }

    /** Wherever in an event artifacts are named. */
    private static void collect(@Nullable Object value, List<Artifact> found) {
        if (value instanceof Artifact artifact) {
            if (!artifact.getUri().isEmpty()) {
                found.add(artifact);
            }
        } else if (value instanceof IndexedRecord record) {
            for (int field = 0; field < record.getSchema().getFields().size(); field++) {
                collect(record.get(field), found);
            }
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> collect(each, found));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
