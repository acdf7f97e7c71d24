package io.narratix.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificData;

/** The entries of a container file, one at a time. */
final class ListEntries<V> implements Iterator<V>, AutoCloseable {

    private final DataFileStream<V> file;
    private final long mostRecords;
    private long records;

    private ListEntries(DataFileStream<V> file, long mostRecords) {
        this.file = file;
        this.mostRecords = mostRecords;
    }

    static <V> ListEntries<V> of(InputStream in, Class<V> type, AvroList.Bounds bounds) {
        Schema wanted = SpecificData.get().getSchema(type);
        DataFileStream<V> file = opened(in, wanted, bounds.bytes());
        if (!BoundedReader.readable(file.getSchema(), wanted)) {
            throw new UnreadableList("a list of %s can't be read as one of %s"
                    .formatted(file.getSchema().getFullName(), wanted.getFullName()));
        }
        return new ListEntries<>(file, bounds.records());
    }

    @Override
    public boolean hasNext() {
        return sound(file::hasNext);
    }

    @Override
    public V next() {
        V entry = sound(file::next);
        records++;
        if (records > mostRecords) {
            throw new UnreadableList("the list has more than the %,d entries allowed".formatted(mostRecords));
        }
        return entry;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <V> DataFileStream<V> opened(InputStream in, Schema wanted, long mostBytes) {
        try {
            return new DataFileStream<>(new BoundedInput(in, mostBytes), BoundedReader.<V>ofFile(wanted));
        } catch (IOException | AvroRuntimeException e) {
            throw new UnreadableList("not an Avro container file: " + e.getMessage(), e);
        }
    }

    private static <T> T sound(Supplier<T> step) {
        try {
            return step.get();
        } catch (UnreadableList | UncheckedIOException | NoSuchElementException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableList("the list is damaged: " + e.getMessage(), e);
        }
    }
}
