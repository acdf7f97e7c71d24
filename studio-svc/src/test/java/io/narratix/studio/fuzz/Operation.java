package io.narratix.studio.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the description, and the requests that it can be asked with.
 *
 * @param known values of path parameters that there is something behind, by name
 */
record Operation(
        String id,
        String method,
        String template,
        List<JsonNode> parameters,
        List<Map.Entry<String, JsonNode>> bodies,
        Values values,
        Map<String, List<String>> known) {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    static List<Operation> of(JsonNode root, Map<String, List<String>> known) {
        Values values = new Values(root);
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .propertyStream()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(of(path.getKey(), path.getValue(), method, values, known))));
        return operations;
    }

    private static Operation of(
            String template, JsonNode path, String method, Values values, Map<String, List<String>> known) {
        JsonNode operation = path.get(method);
        List<JsonNode> parameters = Stream.of(path, operation)
                .flatMap(owner -> owner.path("parameters").valueStream())
                .map(values::resolved)
                .toList();
        List<Map.Entry<String, JsonNode>> bodies = values.resolved(operation.path("requestBody"))
                .path("content")
                .propertyStream()
                .map(content -> Map.entry(content.getKey(), content.getValue().get("schema")))
                .toList();
        return new Operation(
                operation.get("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                template,
                parameters,
                bodies,
                values,
                known);
    }

    /** Requests in which everything is as the description allows it. */
    Arbitrary<Wire> allowed() {
        List<Arbitrary<Object>> chosen = new ArrayList<>();
        parameters.forEach(parameter -> chosen.add(value(parameter)));
        if (!bodies.isEmpty()) {
            chosen.add(Arbitraries.of(bodies)
                    .flatMap(body -> values.allowed(body.getValue()).map(value -> Map.entry(body.getKey(), value)))
                    .asGeneric());
        }
        if (chosen.isEmpty()) {
            return Arbitraries.create(() -> new Wire(method, template));
        }
        return Combinators.combine(chosen).as(this::request);
    }

    /** Requests that are ordinary but for one thing. */
    List<Wire> forbidden() {
        List<Wire> requests = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            if (place(parameter).equals("path")) {
                continue;
            }
            for (Object value : values.forbidden(parameter.get("schema"), false)) {
                Wire request = plain();
                request.set(place(parameter), name(parameter), value);
                requests.add(request);
            }
        }
        bodies.stream().filter(body -> body.getKey().endsWith("json")).forEach(body -> {
            for (Object value : values.forbidden(body.getValue(), true)) {
                Wire request = plain();
                request.body(body.getKey(), value);
                requests.add(request);
            }
        });
        return requests;
    }

    private Wire plain() {
        Wire request = new Wire(method, template);
        parameters.stream()
                .filter(parameter -> place(parameter).equals("path"))
                .forEach(parameter ->
                        request.set("path", name(parameter), known(parameter).get(0)));
        // Beside a plain text parameters count; in JSON everything is in the body.
        bodies.stream()
                .filter(body -> body.getKey().equals("text/plain"))
                .findFirst()
                .or(() -> bodies.stream().findFirst())
                .ifPresent(body -> request.body(body.getKey(), values.plain(body.getValue())));
        return request;
    }

    private Wire request(List<Object> chosen) {
        Wire request = new Wire(method, template);
        for (int at = 0; at < parameters.size(); at++) {
            if (chosen.get(at) != null) {
                request.set(place(parameters.get(at)), name(parameters.get(at)), chosen.get(at));
            }
        }
        if (!bodies.isEmpty() && chosen.get(parameters.size()) instanceof Map.Entry<?, ?> body) {
            request.body(String.valueOf(body.getKey()), body.getValue());
        }
        return request;
    }

    private Arbitrary<Object> value(JsonNode parameter) {
        Arbitrary<Object> allowed = values.allowed(parameter.get("schema"));
        if (!place(parameter).equals("path")) {
            return allowed.injectNull(0.6);
        }
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(known(parameter)).asGeneric()),
                Tuple.of(1, allowed.filter(value -> !value.equals(""))));
    }

    private List<String> known(JsonNode parameter) {
        return known.getOrDefault(
                template.contains("{folder}") ? "folder/" + name(parameter) : name(parameter),
                known.getOrDefault(name(parameter), List.of("1")));
    }

    private static String place(JsonNode parameter) {
        return parameter.get("in").asString();
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").asString();
    }
}
