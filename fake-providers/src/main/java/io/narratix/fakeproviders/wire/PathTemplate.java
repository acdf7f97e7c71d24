package io.narratix.fakeproviders.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Method and path with named places: {@code POST /v1/text-to-speech/{voice}/with-timestamps}. */
public record PathTemplate(String method, List<String> segments) {

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate of(String text) {
        String[] parts = text.split(" ", 2);
        return new PathTemplate(parts[0], List.of(parts[1].split("/")));
    }

    /** @return what stands at the named places, or nothing if the request is another call's */
    public Optional<Map<String, String>> match(Request.Line line) {
        String[] path = line.path().split("/");
        if (!method.equals(line.method()) || path.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < path.length; i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                found.put(segment.substring(1, segment.length() - 1), path[i]);
            } else if (!segment.equals(path[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }
}
