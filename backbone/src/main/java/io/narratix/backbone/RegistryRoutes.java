package io.narratix.backbone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of the Schema Registry REST API that serializers, consumers and build tools use. */
final class RegistryRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryBook book;

    RegistryRoutes(RegistryBook book) {
        this.book = book;
    }

    /** What is answered, as maps, lists and plain values. */
    Object answer(String method, URI uri, String body) throws SQLException {
        List<String> path = Stream.of(uri.getRawPath().split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        return switch (path.isEmpty() ? "" : path.get(0)) {
            case "" -> Map.of();
            case "subjects" -> subjects(method, path, body);
            case "schemas" -> schemas(path);
            case "config" -> config(method, path, uri, body);
            case "compatibility" -> compatibility(path, body);
            default -> throw RegistryProblem.noSuchPath();
        };
    }

    private Object subjects(String method, List<String> path, String body) throws SQLException {
        if (path.size() == 1) {
            only(method, "GET");
            return book.subjects();
        }
        String subject = path.get(1);
        if (path.size() == 2) {
            only(method, "POST");
            return shown(book.lookup(subject, schemaIn(body)));
        }
        if (!path.get(2).equals("versions") || path.size() > 5) {
            throw RegistryProblem.noSuchPath();
        }
        return path.size() == 3 ? versions(method, subject, body) : version(subject, path);
    }

    private Object versions(String method, String subject, String body) throws SQLException {
        return switch (method) {
            case "POST" -> Map.of("id", book.register(subject, schemaIn(body)));
            case "GET" ->
                book.versions(subject).stream().map(RegisteredSchema::version).toList();
            default -> throw RegistryProblem.noSuchMethod();
        };
    }

    private Object version(String subject, List<String> path) throws SQLException {
        RegisteredSchema version = book.version(subject, path.get(3));
        if (path.size() == 4) {
            return shown(version);
        }
        if (!path.get(4).equals("schema")) {
            throw RegistryProblem.noSuchPath();
        }
        return json(version.schema());
    }

    private Object schemas(List<String> path) throws SQLException {
        if (path.equals(List.of("schemas", "types"))) {
            return List.of("AVRO");
        }
        if (path.size() != 3 || !path.get(1).equals("ids")) {
            throw RegistryProblem.noSuchPath();
        }
        if (!path.get(2).matches("\\d{1,9}")) {
            throw RegistryProblem.noSuchSchema();
        }
        return Map.of("schema", book.schema(Integer.parseInt(path.get(2))));
    }

    private Object config(String method, List<String> path, URI uri, String body) throws SQLException {
        Optional<String> subject = path.stream().skip(1).findFirst();
        if (method.equals("PUT")) {
            String level = json(body).path("compatibility").asText();
            book.setLevel(subject, level);
            return Map.of("compatibility", level);
        }
        only(method, "GET");
        return Map.of("compatibilityLevel", level(subject, uri).name());
    }

    private CompatibilityLevel level(Optional<String> subject, URI uri) throws SQLException {
        if (subject.isEmpty()) {
            return book.level();
        }
        Optional<CompatibilityLevel> own = book.ownLevel(subject.get());
        if (own.isEmpty() && !String.valueOf(uri.getQuery()).contains("defaultToGlobal=true")) {
            throw RegistryProblem.noSubjectLevel(subject.get());
        }
        return own.isPresent() ? own.get() : book.level();
    }

    /** compatibility/subjects/{subject}/versions/{version} */
    private Object compatibility(List<String> path, String body) throws SQLException {
        if (path.size() != 5 || !path.get(1).equals("subjects") || !path.get(3).equals("versions")) {
            throw RegistryProblem.noSuchPath();
        }
        List<String> objections = book.objections(path.get(2), path.get(4), schemaIn(body));
        return Map.of("is_compatible", objections.isEmpty(), "messages", objections);
    }

    private static Map<String, Object> shown(RegisteredSchema version) {
        return Map.of(
                "subject", version.subject(),
                "version", version.version(),
                "id", version.id(),
                "schema", version.schema());
    }

    private static String schemaIn(String body) {
        JsonNode request = json(body);
        String type = request.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryProblem.invalidSchema("only AVRO schemas are kept here but it was " + type);
        }
        return request.path("schema").asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw RegistryProblem.malformed("not JSON: " + e.getOriginalMessage());
        }
    }

    private static void only(String method, String allowed) {
        if (!method.equals(allowed)) {
            throw RegistryProblem.noSuchMethod();
        }
    }
}
