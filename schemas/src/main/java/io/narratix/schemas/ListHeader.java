package io.narratix.schemas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;

/**
 * With what a container file begins: who wrote it, and the mark that ends each of its blocks.
 *
 * @param writer the writer's schema, as JSON
 */
record ListHeader(String writer, ByteBuffer sync) {

    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int SYNC_BYTES = 16;

    /** Understanding a schema takes longer than reading a short list. There are few; who has seen many forgets them. */
    private static final int REMEMBERED = 100;

    private record Reading(String writer, Schema wanted) {}

    private static final Map<Reading, BoundedReader<?>> READERS = new ConcurrentHashMap<>();

    static ListHeader read(BinaryDecoder file) throws IOException {
        if (!Arrays.equals(fixed(file, MAGIC.length), MAGIC)) {
            throw new IOException("it does not begin as an Avro container file");
        }
        Map<String, String> metadata = metadata(file);
        String codec = metadata.getOrDefault("avro.codec", "null");
        if (!codec.equals("null")) {
            throw new IOException("it is compressed with " + codec);
        }
        return new ListHeader(metadata.getOrDefault("avro.schema", ""), ByteBuffer.wrap(fixed(file, SYNC_BYTES)));
    }

    /** Safe for any number of threads. */
    @SuppressWarnings("unchecked") // readers of any type read what is wanted
    <V> BoundedReader<V> reader(Schema wanted) {
        if (READERS.size() >= REMEMBERED) {
            READERS.clear();
        }
        return (BoundedReader<V>) READERS.computeIfAbsent(new Reading(writer, wanted), ListHeader::understood);
    }

    private static BoundedReader<?> understood(Reading reading) {
        Schema writer = new Schema.Parser().parse(reading.writer());
        Schema wanted = reading.wanted();
        if (!BoundedReader.readable(writer, wanted)) {
            throw new UnreadableList(
                    "a list of %s can't be read as one of %s".formatted(writer.getFullName(), wanted.getFullName()));
        }
        return new BoundedReader<>(writer, wanted);
    }

    void expectSync(BinaryDecoder file) throws IOException {
        if (!ByteBuffer.wrap(fixed(file, SYNC_BYTES)).equals(sync)) {
            throw new IOException("a block does not end where it should");
        }
    }

    private static Map<String, String> metadata(BinaryDecoder file) throws IOException {
        Map<String, String> metadata = new HashMap<>();
        for (long entries = file.readMapStart(); entries > 0; entries = file.mapNext()) {
            for (long entry = 0; entry < entries; entry++) {
                String key = file.readString();
                metadata.put(
                        key, StandardCharsets.UTF_8.decode(file.readBytes(null)).toString());
            }
        }
        return metadata;
    }

    private static byte[] fixed(BinaryDecoder file, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.readFixed(bytes);
        return bytes;
    }
}
