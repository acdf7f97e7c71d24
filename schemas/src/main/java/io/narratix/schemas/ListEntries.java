package io.narratix.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;

/**
 * The entries of a container file, one at a time (Apache Avro specification 1.12, "Object container files"). Avro's own
 * reader takes a file that is cut off for one that ends, and gives a block whatever memory it asks for.
 */
final class ListEntries<V> implements Iterator<V>, AutoCloseable {

    private static final int LARGEST_BLOCK_BYTES = 64 << 20;

    private final InputStream input;
    private final BinaryDecoder file;
    private final ListHeader header;
    private final BoundedReader<V> reader;
    private final long mostRecords;
    private BinaryDecoder block = DecoderFactory.get().binaryDecoder(new byte[0], null);
    private long leftInBlock;
    private long records;

    private ListEntries(InputStream input, BinaryDecoder file, Schema wanted, long mostRecords) throws IOException {
        this.input = input;
        this.file = file;
        this.header = ListHeader.read(file);
        this.reader = header.reader(wanted);
        this.mostRecords = mostRecords;
    }

    static <V> ListEntries<V> of(InputStream in, Class<V> type, AvroList.Bounds bounds) {
        InputStream bounded = new BoundedInput(in, bounds.bytes());
        BinaryDecoder file = DecoderFactory.get().binaryDecoder(bounded, null);
        Schema wanted = SpecificData.get().getSchema(type);
        return sound(() -> new ListEntries<>(bounded, file, wanted, bounds.records()));
    }

    @Override
    public boolean hasNext() {
        return sound(() -> {
            while (leftInBlock == 0 && !file.isEnd()) {
                openBlock();
            }
            return leftInBlock > 0;
        });
    }

    @Override
    public V next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has no more than %,d entries".formatted(records));
        }
        leftInBlock--;
        return sound(() -> reader.read(null, block));
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openBlock() throws IOException {
        long count = file.readLong();
        long size = file.readLong();
        if (count < 0 || size < 0 || size > LARGEST_BLOCK_BYTES) {
            throw new IOException("a block of %d entries in %d bytes".formatted(count, size));
        }
        if (count > mostRecords - records) {
            throw new UnreadableList("the list has more than the %,d entries allowed".formatted(mostRecords));
        }
        byte[] bytes = new byte[(int) size];
        file.readFixed(bytes);
        header.expectSync(file);
        block = DecoderFactory.get().binaryDecoder(bytes, null);
        leftInBlock = count;
        records += count;
    }

    private static <T> T sound(Step<T> step) {
        try {
            return step.take();
        } catch (UnreadableList | UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableList("not an Avro list, or a damaged one: " + e.getMessage(), e);
        }
    }

    /** Reads a little further. */
    private interface Step<T> {
        T take() throws IOException;
    }
}
