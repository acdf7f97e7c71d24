package io.narratix.schemas;

import org.apache.avro.Schema;

/** Where schemas have their numbers from. Both methods may be called from any thread. */
public interface SchemaRegistry {

    /**
     * The number under which the schema is known for the subject.
     *
     * @param register whether an unknown schema is handed in; otherwise it is refused
     * @throws RegistryUnavailable if nobody answers: try later
     * @throws SchemaRefused if the answer is no: unknown, or incompatible with what the subject has had so far
     */
    int id(String subject, Schema schema, boolean register);

    /**
     * The schema of that number.
     *
     * @throws RegistryUnavailable if nobody answers: try later
     * @throws UndecodableRecord if there is no such schema
     */
    Schema schema(int id);
}
