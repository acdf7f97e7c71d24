package io.narratix.testkit;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.SchemaRegistry;
import io.narratix.schemas.UndecodableRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Takes every schema and numbers it from 1, in the order in which it is first seen. Safe for any number of threads. */
public final class MemoryRegistry implements SchemaRegistry {

    private final List<Schema> schemas = new ArrayList<>();

    /** A codec with a registry of its own. */
    public static RecordCodec codec() {
        return new RecordCodec(new MemoryRegistry(), true);
    }

    @Override
    public synchronized int id(String subject, Schema schema, boolean register) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema schema(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UndecodableRecord("no schema " + id);
        }
        return schemas.get(id - 1);
    }
}
