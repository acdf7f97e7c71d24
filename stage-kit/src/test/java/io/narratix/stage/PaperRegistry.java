package io.narratix.stage;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.SchemaRegistry;
import io.narratix.schemas.UndecodableRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A schema registry in memory. */
final class PaperRegistry implements SchemaRegistry {

    private final List<Schema> schemas = new ArrayList<>();

    static RecordCodec codec() {
        return new RecordCodec(new PaperRegistry(), true);
    }

    @Override
    public synchronized int id(String subject, Schema schema, boolean register) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema);
    }

    @Override
    public synchronized Schema schema(int id) {
        if (id < 0 || id >= schemas.size()) {
            throw new UndecodableRecord("there is no schema " + id);
        }
        return schemas.get(id);
    }
}
