package io.narratix.studio;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API, to which every answer of a test is held. */
public final class ApiDescription {

    static final ApiDescription OURS = of(read());

    private static final String BASE = "https://narratix.test/narratix-v1.yaml";

    private final JsonNode root;
    private final SchemaRegistry schemas;

    private ApiDescription(String yaml) {
        this.root = new YAMLMapper().readTree(yaml);
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(BASE, yaml)));
    }

    /** @param yaml as it is served */
    public static ApiDescription of(String yaml) {
        return new ApiDescription(yaml);
    }

    /** All of it; references are not resolved. */
    public JsonNode root() {
        return root;
    }

    /** What is wrong with an answer, in sentences. */
    public List<String> objections(String method, String path, Answer answer) {
        String template = template(path);
        if (template.isEmpty()) {
            return List.of("no path of the description matches " + path);
        }
        String pointer = "/paths/%s/%s/responses/%d"
                .formatted(escaped(template), method.toLowerCase(java.util.Locale.ROOT), answer.status());
        JsonNode response = root.at(pointer);
        if (response.isMissingNode()) {
            return List.of("%s %s may not answer %d".formatted(method, template, answer.status()));
        }
        if (response.has("$ref")) {
            pointer = response.get("$ref").asString().substring(1);
        }
        return contentObjections(pointer, answer);
    }

    /** What is wrong with a value that is to be of one of the named schemas. */
    public List<String> objections(String schema, String json) {
        return schemaObjections("/components/schemas/" + schema, json);
    }

    private List<String> contentObjections(String pointer, Answer answer) {
        JsonNode content = root.at(pointer + "/content");
        String type = answer.mediaType();
        if (content.isMissingNode() || answer.body().length == 0) {
            return List.of();
        }
        if (!content.has(type) && !content.has("*/*")) {
            return List.of("%s is not among the types of %s".formatted(type, pointer));
        }
        return type.endsWith("json") && content.has(type)
                ? schemaObjections("%s/content/%s/schema".formatted(pointer, escaped(type)), answer.text())
                : List.of();
    }

    private List<String> schemaObjections(String pointer, String json) {
        JsonNode value = JsonMapper.shared().readTree(json);
        List<String> objections = new ArrayList<>();
        schemas.getSchema(SchemaLocation.of(BASE + "#" + pointer))
                .validate(value)
                .forEach(error -> objections.add(error.toString()));
        return objections;
    }

    /** The most literal template that the path fits. */
    private String template(String path) {
        String plain = path.replaceAll("\\?.*", "");
        return root.get("paths").propertyNames().stream()
                .filter(template -> plain.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min((a, b) -> Long.compare(variables(a), variables(b)))
                .orElse("");
    }

    private static long variables(String template) {
        return template.chars().filter(sign -> sign == '{').count();
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(ApiDescription.class.getResourceAsStream("/openapi/narratix-v1.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
