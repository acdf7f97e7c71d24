package io.narratix.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records as bytes in the Confluent wire format: a zero, the number of the writer's schema (4 bytes, big-endian), Avro
 * binary. A record says the same in the same bytes always: maps are written in the order of their keys. Safe for any
 * number of threads.
 */
public final class RecordCodec implements AutoCloseable {

    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;

    private record Reading(int writer, Class<?> type) {}

    private final SchemaRegistry registry;
    private final boolean autoRegister;
    private final Map<Reading, DatumReader<?>> readers = new ConcurrentHashMap<>();

    /** @param autoRegister whether unknown schemas are registered when they are first written */
    public RecordCodec(SchemaRegistry registry, boolean autoRegister) {
        this.registry = registry;
        this.autoRegister = autoRegister;
        TrustedRecords.trust();
    }

    /** With a registry client of its own. */
    public static RecordCodec of(RegistrySettings settings) {
        return new RecordCodec(new RegistryClient(settings), settings.autoRegister());
    }

    /** The value of a topic's record; its subject is the topic's name followed by "-value". */
    public byte[] encode(String topic, SpecificRecord value) {
        return encodeAs(topic + "-value", value);
    }

    /**
     * A record under a subject of its own: for what is kept elsewhere than on a topic.
     *
     * @throws RegistryUnavailable if the registry can't be asked
     * @throws SchemaRefused if the registry won't have the record's schema for this subject
     */
    public byte[] encodeAs(String subject, SpecificRecord value) {
        int id = registry.id(subject, value.getSchema(), autoRegister);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new OrderedWriter<>(value.getSchema()).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Asks the registry beforehand for what records of a type need: the first of them takes no longer than the others.
     *
     * @throws RegistryUnavailable if the registry can't be asked
     * @throws SchemaRefused if the registry won't have the type's schema for this subject
     */
    public void prepare(String subject, Class<? extends SpecificRecord> type) {
        int id = registry.id(subject, SpecificData.get().getSchema(type), autoRegister);
        reader(new Reading(id, type));
    }

    /**
     * The record, as the generated class sees it: fields that the writer did not know have their defaults.
     *
     * @throws UndecodableRecord if the bytes aren't such a record: no frame, cut off, unknown schema, another type
     * @throws RegistryUnavailable if the registry can't be asked; says nothing about the bytes
     */
    public <V extends SpecificRecord> V decode(byte[] frame, Class<V> type) {
        if (frame.length < HEADER_BYTES || frame[0] != MAGIC) {
            throw new UndecodableRecord("not a framed record: %d bytes, the first is %s"
                    .formatted(frame.length, frame.length == 0 ? "missing" : Byte.toString(frame[0])));
        }
        int id = ByteBuffer.wrap(frame).getInt(1);
        DatumReader<?> reader = reader(new Reading(id, type));
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(frame, HEADER_BYTES, frame.length - HEADER_BYTES, null);
        return type.cast(read(reader, decoder, type));
    }

    @Override
    public void close() {
        if (registry instanceof RegistryClient client) {
            client.close();
        }
    }

    private DatumReader<?> reader(Reading reading) {
        DatumReader<?> known = readers.get(reading);
        if (known != null) {
            return known;
        }
        // Not in computeIfAbsent: the registry may take seconds, and other keys would wait for it.
        Schema wanted = SpecificData.get().getSchema(reading.type());
        DatumReader<?> reader = BoundedReader.of(registry.schema(reading.writer()), wanted);
        readers.put(reading, reader);
        return reader;
    }

    private static Object read(DatumReader<?> reader, BinaryDecoder decoder, Class<?> type) {
        try {
            Object record = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new UndecodableRecord("bytes are left over after a " + type.getSimpleName());
            }
            return record;
        } catch (UndecodableRecord e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Avro answers bad bytes with all sorts: end of file, negative sizes, indices out of bounds, class casts.
            throw new UndecodableRecord("not a %s: %s".formatted(type.getSimpleName(), e), e);
        }
    }
}
