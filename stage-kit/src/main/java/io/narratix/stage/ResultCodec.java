package io.narratix.stage;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.UndecodableRecord;
import org.apache.avro.specific.SpecificRecord;

/** Keeps records in tables in the wire format of the topics, so that a newer version of the service reads old rows. */
final class ResultCodec {

    private final RecordCodec codec;

    ResultCodec(RecordCodec codec) {
        this.codec = codec;
    }

    byte[] encode(SpecificRecord value) {
        return codec.encodeAs(subject(value.getSchema().getName()), value);
    }

    void prepare(Class<? extends SpecificRecord> type) {
        codec.prepare(subject(type.getSimpleName()), type);
    }

    <V extends SpecificRecord> V decode(byte[] frame, Class<V> type) {
        try {
            return codec.decode(frame, type);
        } catch (UndecodableRecord brokenRow) {
            throw new IllegalStateException("a row of the ledger cannot be read as " + type.getSimpleName(), brokenRow);
        }
    }

    private static String subject(String name) {
        return "ledger-" + name;
    }
}
