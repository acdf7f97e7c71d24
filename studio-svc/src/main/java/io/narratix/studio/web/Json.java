package io.narratix.studio.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values as they are kept in columns of JSON: written and read in the same way as those of the API. */
public final class Json {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper mapper;

    public Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** By the names of its properties, in their order. */
    public Map<String, Object> readObject(String json) {
        return mapper.readValue(json, OBJECT);
    }

    public <T> @Nullable T readIfAny(@Nullable String json, Class<T> type) {
        return json == null ? null : mapper.readValue(json, type);
    }
}
