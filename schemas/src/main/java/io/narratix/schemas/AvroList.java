package io.narratix.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Lists that are too long for an event: Avro object container files of one type of record, readable by any Avro. The same
 * entries give the same bytes on any machine, so a list can be named by its sha256: the sync marker follows from the
 * schema, and nothing is compressed, as zlib's output differs between its builds.
 */
public final class AvroList {

    public static final String MEDIA_TYPE = "application/vnd.apache.avro";

    private static final int SYNC_BYTES = 16;

    /** As many as there are types of records. */
    private static final Map<Schema, byte[]> SYNC_MARKS = new ConcurrentHashMap<>();

    /** How much of a list is read at most. */
    public record Bounds(long records, long bytes) {
        /** Far more than the longest book needs: 5 million entries in 1 GiB. */
        public static final Bounds GENEROUS = new Bounds(5_000_000, 1L << 30);
    }

    private AvroList() {}

    /** Writes the entries in their order. The stream is flushed and stays open. */
    public static <V extends SpecificRecord> void write(OutputStream out, Class<V> type, Iterable<? extends V> entries)
            throws IOException {
        TrustedRecords.trust();
        Schema schema = SpecificData.get().getSchema(type);
        // Not closed: that would close the caller's stream.
        @SuppressWarnings("resource")
        DataFileWriter<V> writer = new DataFileWriter<>(new OrderedWriter<V>(schema));
        writer.create(schema, out, sync(schema));
        for (V entry : entries) {
            writer.append(entry);
        }
        writer.flush();
    }

    /**
     * The entries in their order, read as they are asked for. Closing the stream closes the input.
     *
     * @throws UnreadableList here or in the stream, if the bytes aren't such a list or go beyond the bounds
     * @throws UncheckedIOException here or in the stream, if the input can't be read
     */
    public static <V extends SpecificRecord> Stream<V> read(InputStream in, Class<V> type, Bounds bounds) {
        TrustedRecords.trust();
        ListEntries<V> entries = ListEntries.of(in, type, bounds);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false)
                .onClose(entries::close);
    }

    private static byte[] sync(Schema schema) {
        return SYNC_MARKS.computeIfAbsent(schema, AvroList::fingerprint).clone();
    }

    private static byte[] fingerprint(Schema schema) {
        try {
            return Arrays.copyOf(SchemaNormalization.parsingFingerprint("SHA-256", schema), SYNC_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
