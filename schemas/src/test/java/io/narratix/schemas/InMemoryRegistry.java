package io.narratix.schemas;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Numbers schemas from 1 in the order in which they are first seen. */
final class InMemoryRegistry implements SchemaRegistry {

    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public int id(String subject, Schema schema, boolean register) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public Schema schema(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UndecodableRecord("no schema " + id);
        }
        return schemas.get(id - 1);
    }
}
