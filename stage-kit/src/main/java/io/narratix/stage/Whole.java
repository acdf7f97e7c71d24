package io.narratix.stage;

import io.narratix.events.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether the artifacts that a recorded result names are what they were, byte by byte. That the store is not there says
 * nothing about them: making everything anew, for money, would be the wrong answer.
 */
record Whole(Artifacts artifacts) {

    boolean is(@Nullable Object value) {
        if (value instanceof Artifact artifact) {
            return artifact.getUri().isEmpty() || isUndamaged(artifact);
        }
        if (value instanceof IndexedRecord record) {
            return record.getSchema().getFields().stream().allMatch(field -> is(record.get(field.pos())));
        }
        return !(value instanceof Collection<?> many) || many.stream().allMatch(this::is);
    }

    private boolean isUndamaged(Artifact artifact) {
        try (InputStream in = artifacts.open(artifact)) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (CorruptArtifact | LostArtifact spoilt) {
            return false;
        } catch (IOException elsewhere) {
            return true;
        }
    }
}
