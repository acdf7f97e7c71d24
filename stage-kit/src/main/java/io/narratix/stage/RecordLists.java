package io.narratix.stage;

import io.narratix.events.Artifact;
import io.narratix.schemas.AvroList;
import io.narratix.schemas.UnreadableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Lists that are too long for an event, kept as artifacts: the same entries are the same artifact. */
public final class RecordLists {

    private final Artifacts artifacts;

    public RecordLists(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    public <V extends SpecificRecord> Artifact put(Class<V> type, List<V> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            AvroList.write(bytes, type, entries);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return artifacts.put(bytes.toByteArray(), AvroList.MEDIA_TYPE);
    }

    /**
     * The entries of a list; none if there is no list.
     *
     * @throws UnreadableList if the bytes are not such a list
     * @throws IOException if the artifact is missing or damaged
     */
    public <V extends SpecificRecord> List<V> read(@Nullable Artifact list, Class<V> type) throws IOException {
        if (list == null) {
            return List.of();
        }
        byte[] checked = artifacts.read(list);
        try (Stream<V> entries =
                AvroList.read(new java.io.ByteArrayInputStream(checked), type, AvroList.Bounds.GENEROUS)) {
            return entries.toList();
        }
    }
}
