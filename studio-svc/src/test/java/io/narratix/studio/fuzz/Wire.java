package io.narratix.studio.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A request on its way to being sent. */
final class Wire {

    static final String BOUNDARY = "narratix-fuzz";

    final String method;
    private String path;
    private final List<String> query = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    byte[] body = new byte[0];

    Wire(String method, String template) {
        this.method = method;
        this.path = template;
    }

    /** @param place path, query or header */
    void set(String place, String name, Object value) {
        switch (place) {
            case "path" -> path = path.replace("{" + name + "}", encoded(value));
            case "query" -> {
                for (Object one : value instanceof List<?> several ? several : List.of(value)) {
                    query.add(name + "=" + encoded(one));
                }
            }
            // What a client cannot put into a header is no request.
            case "header" -> headers.put(name, String.valueOf(value).replaceAll("[^ -~]", "_"));
            default -> throw new IllegalArgumentException(place);
        }
    }

    void body(String type, Object value) {
        headers.put("Content-Type", type.startsWith("multipart") ? type + "; boundary=" + BOUNDARY : type);
        body = switch (type) {
            case "application/json" -> JsonMapper.shared().writeValueAsBytes(value);
            case "multipart/form-data" -> form((Map<?, ?>) value);
            default -> String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        };
    }

    String address() {
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static byte[] form(Map<?, ?> parts) {
        StringBuilder form = new StringBuilder();
        parts.forEach((name, value) -> form.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, name.equals("file") ? "; filename=\"tale.txt\"" : "", value)));
        return form.append("--" + BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "%s %s %s%n%s".formatted(method, address(), headers, new String(body, StandardCharsets.UTF_8));
    }
}
