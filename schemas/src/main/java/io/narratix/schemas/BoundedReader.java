package io.narratix.schemas;

import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;

/** Reads records without believing what they say of their size: a few bad bytes must not ask for gigabytes. */
final class BoundedReader<V> extends SpecificDatumReader<V> {

    private static final int BELIEVED = 1024;

    BoundedReader(Schema writer, Schema reader) {
        super(writer, reader, SpecificData.get());
    }

    /** @throws UndecodableRecord if what the writer means can't be read as what the reader wants */
    static BoundedReader<Object> of(Schema writer, Schema reader) {
        if (!readable(writer, reader)) {
            throw new UndecodableRecord(
                    "a %s can't be read as a %s".formatted(writer.getFullName(), reader.getFullName()));
        }
        return new BoundedReader<>(writer, reader);
    }

    /** Avro itself reads any record as any other one if only all fields have defaults, as ours have. */
    static boolean readable(Schema writer, Schema reader) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    @Override
    protected Object newArray(Object old, int size, Schema schema) {
        return super.newArray(old, Math.min(size, BELIEVED), schema);
    }

    @Override
    protected Object newMap(Object old, int size) {
        return super.newMap(old, Math.min(size, BELIEVED));
    }
}
