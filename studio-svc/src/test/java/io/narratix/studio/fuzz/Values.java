package io.narratix.studio.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;

/** Values that a JSON schema allows, and values that break exactly one of its rules. */
final class Values {

    private static final int LONGEST = 400;

    /** What has broken servers: signs that mean something to somebody on the way. */
    private static final List<String> NASTY = List.of(
            " ",
            "null",
            "a\u0000b",
            "\u202eabc",
            "\ud83d\ude00",
            "\ud800",
            "' or 1=1 --",
            "100%",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "a\\b",
            "a;b=c",
            "a?b#c",
            "\r\nX: y",
            "NaN");

    private final JsonNode root;

    /** @param root the description, in which references are looked up */
    Values(JsonNode root) {
        this.root = root;
    }

    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = root.at(at.get("$ref").asString().substring(1));
        }
        return at.has("anyOf") ? resolved(at.get("anyOf").get(0)) : at;
    }

    Arbitrary<Object> allowed(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return Arbitraries.of(strings(schema.get("enum"))).asGeneric();
        }
        return switch (type(schema)) {
            case "string" -> text(schema).asGeneric();
            case "integer" ->
                Arbitraries.longs()
                        .between(least(schema), schema.path("maximum").asLong(Integer.MAX_VALUE))
                        .asGeneric();
            case "number" ->
                Arbitraries.doubles()
                        .between((double) least(schema), schema.path("maximum").asDouble(1e6))
                        .asGeneric();
            case "boolean" -> Arbitraries.of(true, false).asGeneric();
            case "array" ->
                allowed(schema.get("items"))
                        .list()
                        .ofMinSize(schema.path("minItems").asInt(0))
                        .ofMaxSize(3)
                        .asGeneric();
            default -> object(schema).asGeneric();
        };
    }

    /** One value that is allowed, as ordinary as can be. */
    Object plain(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (type(schema)) {
            case "string" -> schema.path("format").asString("").equals("uri") ? "http://127.0.0.1:9/" : "alice";
            case "integer", "number" -> Math.max(1, least(schema));
            case "boolean" -> true;
            case "array" -> List.of(plain(schema.get("items")));
            default -> {
                Map<String, Object> object = new LinkedHashMap<>();
                strings(schema.path("required"))
                        .forEach(name ->
                                object.put(name, plain(schema.get("properties").get(name))));
                yield object;
            }
        };
    }

    /** Each rule of the schema broken in turn: as text, as parameters have it, and in JSON by other types too. */
    List<Object> forbidden(JsonNode given, boolean json) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return List.of("NONE_OF_THEM");
        }
        List<Object> broken = new ArrayList<>();
        switch (type(schema)) {
            case "string" -> forbiddenText(schema, broken);
            case "integer" -> {
                forbiddenNumber(schema, broken);
                broken.addAll(List.of("1.5", "99999999999999999999"));
            }
            case "number" -> forbiddenNumber(schema, broken);
            case "boolean" -> broken.add("perhaps");
            case "array" -> forbidden(schema.get("items"), json).forEach(item -> broken.add(List.of(item)));
            default -> forbiddenObject(schema, broken);
        }
        if (json) {
            broken.add(type(schema).equals("array") ? Map.of("a", 1) : List.of(List.of()));
        }
        return broken;
    }

    private static void forbiddenText(JsonNode schema, List<Object> broken) {
        if (schema.has("maxLength")) {
            broken.add("a".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.path("minLength").asInt(0) > 0) {
            broken.add("");
        }
        if (schema.has("pattern")) {
            broken.add("No such thing!");
        }
        if (schema.path("format").asString("").equals("uri")) {
            broken.addAll(List.of("example", "://", "https://exa mple"));
        }
    }

    private static void forbiddenNumber(JsonNode schema, List<Object> broken) {
        broken.add("seven");
        if (schema.has("minimum")) {
            broken.add(schema.get("minimum").asLong() - 1);
        }
        if (schema.has("maximum")) {
            broken.add(schema.get("maximum").asLong() + 1);
        }
    }

    private void forbiddenObject(JsonNode schema, List<Object> broken) {
        strings(schema.path("required")).forEach(name -> {
            Map<String, Object> without = plainObject(schema);
            without.remove(name);
            broken.add(without);
        });
        schema.path("properties")
                .propertyStream()
                .forEach(property -> forbidden(property.getValue(), true)
                        .forEach(value -> broken.add(with(schema, property.getKey(), value))));
        JsonNode more = schema.path("additionalProperties");
        if (more.isBoolean() && !more.asBoolean()) {
            broken.add(with(schema, "unheardOf", 1));
        } else if (more.isObject()) {
            forbidden(more, true).forEach(value -> broken.add(with(schema, "1", value)));
        }
    }

    private Map<String, Object> with(JsonNode schema, String name, Object value) {
        Map<String, Object> object = plainObject(schema);
        object.put(name, value);
        return object;
    }

    private Map<String, Object> plainObject(JsonNode schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        ((Map<?, ?>) plain(schema)).forEach((name, value) -> object.put(String.valueOf(name), value));
        return object;
    }

    private Arbitrary<String> text(JsonNode schema) {
        int shortest = schema.path("minLength").asInt(0);
        int longest = Math.min(schema.path("maxLength").asInt(LONGEST), LONGEST);
        if (schema.has("pattern")) {
            return Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(3).map(String::toLowerCase);
        }
        Arbitrary<String> words =
                Arbitraries.strings().ascii().ofMinLength(Math.max(1, shortest)).ofMaxLength(longest);
        return words.map(tail -> schema.path("format").asString("").equals("uri") ? "http://127.0.0.1:9/" : tail)
                .injectDuplicates(0.1)
                .flatMap(word -> Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just(word)), Tuple.of(1, Arbitraries.of(NASTY))));
    }

    private Arbitrary<Map<String, Object>> object(JsonNode schema) {
        JsonNode more = schema.path("additionalProperties");
        if (more.isObject()) {
            Arbitrary<String> names = Arbitraries.of("1", "2", "alice", "narrator", "", "x y", "-1");
            return Arbitraries.maps(names, allowed(more)).ofMaxSize(3);
        }
        List<String> required = strings(schema.path("required"));
        List<Map.Entry<String, JsonNode>> properties =
                schema.path("properties").propertyStream().toList();
        List<Arbitrary<Object>> values = properties.stream()
                .map(property ->
                        allowed(property.getValue()).injectNull(required.contains(property.getKey()) ? 0 : 0.5))
                .toList();
        return Combinators.combine(values).as(chosen -> {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int at = 0; at < chosen.size(); at++) {
                if (chosen.get(at) != null) {
                    object.put(properties.get(at).getKey(), chosen.get(at));
                }
            }
            return object;
        });
    }

    private static long least(JsonNode schema) {
        return schema.path("minimum").asLong(-1000);
    }

    /** The first one that is not null, where several are allowed. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
