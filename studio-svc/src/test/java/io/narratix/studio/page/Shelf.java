package io.narratix.studio.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The texts that the stand-in keeps, the oldest first. */
final class Shelf {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, StoredText> texts = new LinkedHashMap<>();
    private final Drama stock;
    volatile double speed = 1;
    volatile int backlog = Integer.MAX_VALUE;

    /** @param stock the drama that comes of every story that is handed in, whatever it says */
    Shelf(Drama stock) {
        this.stock = stock;
    }

    synchronized List<StoredText> all() {
        return List.copyOf(texts.values());
    }

    synchronized @Nullable StoredText find(String id) {
        return texts.get(id);
    }

    synchronized StoredText handIn(String title, String body) throws IOException {
        boolean isStock = body.strip().equals(stock.body().strip()) || body.isEmpty();
        Drama drama = isStock ? stock : Dramas.ruled(title, body);
        return add("text-" + (texts.size() + 1), drama.titled(title), System.currentTimeMillis());
    }

    /** A text whose production began at {@code beganAt}, which may be long ago. */
    synchronized StoredText add(String id, Drama drama, long beganAt) {
        Script script = Script.of(drama, speed, number -> true, Set.of(3));
        StoredText text = new StoredText(id, drama, new Attempt(1, beganAt, script, options()));
        texts.put(id, text);
        return text;
    }

    synchronized void again(StoredText text, JsonNode changes) {
        IntPredicate touched = number -> changes.path("deliveries").has(String.valueOf(number))
                || changes.path("voices").has(speaker(text, number));
        ObjectNode options = text.newest().options.deepCopy();
        changes.properties().forEach(change -> {
            if (change.getValue() instanceof ObjectNode wishes) {
                wishes.properties()
                        .forEach(wish ->
                                options.withObject("/" + change.getKey()).set(wish.getKey(), wish.getValue()));
            }
        });
        Script script = Script.of(text.drama, speed, touched, Set.of());
        text.attempts.add(new Attempt(text.newest().number + 1, System.currentTimeMillis(), script, options));
    }

    private static String speaker(StoredText text, int line) {
        return text.drama.timeline().get("lines").path(line - 1).path("speaker").asString("");
    }

    private static ObjectNode options() {
        ObjectNode options =
                JSON.createObjectNode().put("music", true).put("effects", true).put("flac", false);
        options.putObject("voices");
        options.putObject("deliveries");
        options.putObject("effectEdits");
        return options;
    }
}
