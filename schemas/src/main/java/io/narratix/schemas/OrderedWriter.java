package io.narratix.schemas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificDatumWriter;

/** Writes maps in the order of their keys: a hash map's own order depends on how it grew. */
final class OrderedWriter<V> extends SpecificDatumWriter<V> {

    OrderedWriter(Schema schema) {
        super(schema);
    }

    @Override
    protected List<Map.Entry<Object, Object>> getMapEntries(Object map) {
        return StreamSupport.stream(super.getMapEntries(map).spliterator(), false)
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
    }
}
