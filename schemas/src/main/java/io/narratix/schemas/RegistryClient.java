package io.narratix.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/**
 * A client of the Schema Registry REST API (Confluent's, Apicurio's under {@code /apis/ccompat/v7}, or ours). What a
 * registry has once said stays true, so each schema is asked for once per client; there are no more entries in its
 * memory than the registry has schemas. Safe for any number of threads.
 */
public final class RegistryClient implements SchemaRegistry, AutoCloseable {

    private static final int SCHEMA_NOT_FOUND = 40403;

    private record Registration(String subject, Schema schema) {}

    private final RegistryCalls calls;
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /** With connections of its own. */
    public RegistryClient(RegistrySettings settings) {
        this(settings, new OkHttpClient());
    }

    /** @param http whose connections are shared; deadlines and credentials are this client's own */
    public RegistryClient(RegistrySettings settings, OkHttpClient http) {
        this.calls = new RegistryCalls(settings, http);
    }

    @Override
    public int id(String subject, Schema schema, boolean register) {
        Registration registration = new Registration(subject, schema);
        Integer known = ids.get(registration);
        if (known != null) {
            return known;
        }
        int id = ask(subject, schema, register);
        ids.put(registration, id);
        return id;
    }

    @Override
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = ask(id);
        schemas.put(id, schema);
        return schema;
    }

    @Override
    public void close() {
        calls.close();
    }

    private int ask(String subject, Schema schema, boolean register) {
        String path = "/subjects/" + segment(subject) + (register ? "/versions" : "");
        JsonNode body = JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
        RegistryAnswer answer = calls.post(path, body.toString());
        if (answer.status() != 200 && !answer.isRefusal()) {
            throw new RegistryUnavailable(
                    "the schema registry did not take %s: %s".formatted(subject, answer.complaint()), null);
        }
        if (answer.status() != 200) {
            throw new SchemaRefused("the schema registry refused %s for the subject %s: %s"
                    .formatted(schema.getFullName(), subject, answer.complaint()));
        }
        return answer.number("id");
    }

    private Schema ask(int id) {
        RegistryAnswer answer = calls.get("/schemas/ids/" + id);
        if (answer.status() == 404 && answer.errorCode() == SCHEMA_NOT_FOUND) {
            throw new UndecodableRecord("the schema registry knows no schema " + id);
        }
        if (answer.status() != 200) {
            // Whatever else it says is about us or about the way there, not about the record.
            throw new RegistryUnavailable(
                    "the schema registry did not give schema %d: %s".formatted(id, answer.complaint()), null);
        }
        return parsed(id, answer.text("schema"));
    }

    private static Schema parsed(int id, String text) {
        try {
            return new Schema.Parser(NameValidator.UTF_VALIDATOR).parse(text);
        } catch (AvroRuntimeException e) {
            throw new UndecodableRecord("schema %d is not an Avro schema".formatted(id), e);
        }
    }

    private static String segment(String subject) {
        return java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
