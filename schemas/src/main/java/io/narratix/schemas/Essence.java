package io.narratix.schemas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, whatever version of its schema it is said in: the fields that are not at their defaults, by name. A
 * version that knows more fields says the same as an older one, as long as it has nothing to say in them.
 */
public final class Essence {

    private static final SpecificData DATA = SpecificData.get();

    /** @param otherwise what the field holds if nothing is said; null may be that, or that there is no such thing */
    private record Member(Schema.Field field, @Nullable Object otherwise) {}

    /** As many as there are types of records. */
    private static final Map<Schema, List<Member>> MEMBERS = new ConcurrentHashMap<>();

    private Essence() {}

    /** Bytes that are the same for records that say the same; made for digests, nobody can read them back. */
    public static byte[] of(IndexedRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            say(record.getSchema(), record, new DataOutputStream(bytes));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Integers of both sizes are alike, and so are numbers with a fraction: one may become the other in a new version. */
    private static void say(Schema schema, Object value, DataOutputStream out) throws IOException {
        switch (schema.getType()) {
            case RECORD -> fields((IndexedRecord) value, out);
            case UNION -> branch(schema, value, out);
            case ARRAY -> members(schema.getElementType(), (Collection<?>) value, out);
            case MAP -> entries(schema.getValueType(), (Map<?, ?>) value, out);
            case STRING, ENUM -> text(value.toString(), out);
            case BYTES, FIXED -> bytes((ByteBuffer) value, out);
            case INT, LONG -> out.writeLong(((Number) value).longValue());
            case FLOAT, DOUBLE -> out.writeDouble(((Number) value).doubleValue());
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case NULL -> out.writeByte(0);
        }
    }

    private static void fields(IndexedRecord record, DataOutputStream out) throws IOException {
        List<Member> said = MEMBERS.computeIfAbsent(record.getSchema(), Essence::byName).stream()
                .filter(member -> !isDefault(member, record.get(member.field().pos())))
                .toList();
        out.writeInt(said.size());
        for (Member member : said) {
            text(member.field().name(), out);
            say(member.field().schema(), record.get(member.field().pos()), out);
        }
    }

    private static List<Member> byName(Schema schema) {
        return schema.getFields().stream()
                .sorted(Comparator.comparing(Schema.Field::name))
                .map(field -> new Member(field, field.hasDefaultValue() ? DATA.getDefaultValue(field) : null))
                .toList();
    }

    private static boolean isDefault(Member member, @Nullable Object value) {
        return member.field().hasDefaultValue() && Objects.equals(value, member.otherwise());
    }

    private static void branch(Schema union, Object value, DataOutputStream out) throws IOException {
        Schema branch = union.getTypes().get(DATA.resolveUnion(union, value));
        text(branch.getFullName(), out);
        say(branch, value, out);
    }

    private static void members(Schema type, Collection<?> members, DataOutputStream out) throws IOException {
        out.writeInt(members.size());
        for (Object member : members) {
            say(type, Objects.requireNonNull(member), out);
        }
    }

    private static void entries(Schema type, Map<?, ?> entries, DataOutputStream out) throws IOException {
        Map<String, Object> inOrder = new TreeMap<>();
        entries.forEach((key, value) -> inOrder.put(key.toString(), value));
        out.writeInt(inOrder.size());
        for (Map.Entry<String, Object> entry : inOrder.entrySet()) {
            text(entry.getKey(), out);
            say(type, entry.getValue(), out);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        bytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), out);
    }

    private static void bytes(ByteBuffer bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.remaining());
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        out.write(copy);
    }
}
