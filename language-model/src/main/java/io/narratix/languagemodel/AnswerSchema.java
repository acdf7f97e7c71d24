package io.narratix.languagemodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of an answer: a JSON schema of an object with lists of flat objects. The same bytes in every request, so that
 * a provider compiles it once.
 *
 * @param name letters, digits, hyphens and underscores, at most 64
 * @param json the schema
 */
public record AnswerSchema(String name, JsonNode json) {

    /** Reads the schema from a file beside the class. */
    public static AnswerSchema beside(Class<?> owner, String name, String file) {
        return new AnswerSchema(name, JsonMapper.shared().readTree(read(owner, file)));
    }

    /** The question with the schema behind it, for a provider that can't hold an answer to a schema. */
    public String askedFor(String question) {
        return question + "\nAnswer with one JSON object and nothing else. It keeps this JSON schema.\nSchema:\n"
                + json;
    }

    /** A text that lies beside the class. */
    public static String read(Class<?> owner, String file) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
