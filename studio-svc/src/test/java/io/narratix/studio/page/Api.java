package io.narratix.studio.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API, as far as the page asks it. */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern OF_TEXT = Pattern.compile("texts/([^/]+)(?:/(.+))?");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final Shelf shelf;
    private final EventStream events;

    Api(Shelf shelf) {
        this.shelf = shelf;
        this.events = new EventStream(shelf);
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
        boolean post = exchange.getRequestMethod().equals("POST");
        Matcher ofText = OF_TEXT.matcher(path);
        if (String.valueOf(exchange.getRequestURI().getRawQuery()).contains("?")) {
            Answers.problem(exchange, 400, "Bad Request", "An address has one question mark.");
        } else if (path.equals("about")) {
            ObjectNode about = JSON.createObjectNode().put("version", "test").put("open", true);
            about.putObject("limits")
                    .put("uploadBytes", 1_000_000)
                    .put("textCharacters", 4_000_000)
                    .put("backlog", 200);
            Answers.json(exchange, 200, about);
        } else if (path.equals("estimates")) {
            estimate(exchange);
        } else if (path.equals("texts")) {
            if (post) {
                handIn(exchange);
            } else {
                list(exchange);
            }
        } else if (path.equals("events")) {
            events.follow(exchange, shelf::all, true);
        } else if (path.equals("voices")) {
            Answers.json(exchange, 200, Voices.all());
        } else if (path.startsWith("voices/")) {
            Answers.blob(exchange, "audio/wav", Blob.of(new Tone(300, 700).wav()));
        } else {
            StoredText text = ofText.matches() ? shelf.find(ofText.group(1)) : null;
            if (text == null) {
                Answers.problem(exchange, 404, "Not found", "There is no such story. It may have been removed.");
            } else {
                ofText(exchange, text, ofText.group(2) == null ? "" : ofText.group(2));
            }
        }
    }

    private void ofText(HttpExchange exchange, StoredText text, String what) throws IOException {
        long now = System.currentTimeMillis();
        switch (what) {
            case "" -> Answers.json(exchange, 200, text.whole(now));
            case "body" -> Answers.bytes(exchange, 200, "text/plain; charset=utf-8", utf8(text.drama.body()));
            case "items" -> items(exchange, text, now);
            case "cast" -> Answers.json(exchange, 200, Told.cast(text));
            case "lines" -> Answers.json(exchange, 200, Told.lines(text));
            case "effects" -> Answers.json(exchange, 200, Told.effects(text));
            case "events" -> events.follow(exchange, () -> List.of(text), false);
            case "cancel" -> {
                text.newest().cancelledAt = now;
                Answers.json(exchange, 202, text.whole(now));
            }
            case "retry", "changes" -> {
                shelf.again(text, body(exchange));
                Answers.json(exchange, 202, text.whole(now));
            }
            default -> file(exchange, text, what);
        }
    }

    private static void file(HttpExchange exchange, StoredText text, String what) throws IOException {
        Blob blob = what.startsWith("files/") ? text.drama.files().get(what.substring("files/".length())) : null;
        if (what.startsWith("lines/")) {
            Answers.blob(exchange, "audio/wav", Blob.of(new Tone(260, 900).wav()));
        } else if (blob == null) {
            Answers.problem(exchange, 404, "Not found", "There is no such file.");
        } else {
            Answers.blob(exchange, Answers.mediaType(what), blob);
        }
    }

    private void estimate(HttpExchange exchange) throws IOException {
        JsonNode story = story(exchange);
        String text = story.path("text").asString("");
        long words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        if (words == 0) {
            Answers.problem(
                    exchange, 422, "The text cannot be read", "The text has no word in it. There is nothing to speak.");
            return;
        }
        ObjectNode estimate = JSON.createObjectNode()
                .put("title", title(story))
                .put("language", "en")
                .put("characters", text.length())
                .put("words", words)
                .put("chapters", text.split("(?m)^## ", -1).length - 1)
                .put("durationMs", words * 400)
                .put("productionMs", words * 60);
        estimate.putObject("cost").put("currency", "USD").put("amount", 0);
        estimate.put("open", false).putArray("costs");
        Answers.json(exchange, 200, estimate);
    }

    private void handIn(HttpExchange exchange) throws IOException {
        long unfinished = shelf.all().stream()
                .filter(text -> System.currentTimeMillis() < text.newest().endsAt())
                .count();
        if (unfinished >= shelf.backlog) {
            exchange.getResponseHeaders().set("Retry-After", "2");
            Answers.problem(
                    exchange,
                    429,
                    "The backlog is full",
                    unfinished + " texts are unfinished, and no more are taken. Try again in 2 seconds.");
            return;
        }
        JsonNode story = story(exchange);
        StoredText text = shelf.handIn(title(story), story.path("text").asString(""));
        Answers.json(exchange, 201, text.whole(System.currentTimeMillis()));
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, List<String>> query = Answers.query(exchange);
        long now = System.currentTimeMillis();
        String search = query.getOrDefault("search", List.of("")).get(0).toLowerCase(Locale.ROOT);
        List<String> states = query.getOrDefault("state", List.of());
        List<StoredText> found = new ArrayList<>(shelf.all());
        Collections.reverse(found);
        found.removeIf(text -> !text.drama.title().toLowerCase(Locale.ROOT).contains(search)
                || (!states.isEmpty() && !states.contains(text.newest().state(now))));
        int from = Integer.parseInt(query.getOrDefault("cursor", List.of("0")).get(0));
        int to = Math.min(
                found.size(),
                from
                        + Integer.parseInt(
                                query.getOrDefault("limit", List.of("50")).get(0)));
        ObjectNode page = JSON.createObjectNode();
        ArrayNode texts = page.putArray("texts");
        found.subList(from, to).forEach(text -> texts.add(text.summary(now)));
        if (to < found.size()) {
            page.put("next", String.valueOf(to));
        }
        Answers.json(exchange, 200, page);
    }

    private static void items(HttpExchange exchange, StoredText text, long now) throws IOException {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        long began = text.newest().beganAt;
        for (Attempt.Item item : text.newest().items(now)) {
            ObjectNode told = items.addObject()
                    .put("stage", item.stage)
                    .put("item", item.name)
                    .put("state", item.state)
                    .put("retries", item.retries)
                    .put("startedAt", StoredText.at(began + item.begin));
            if (item.end >= 0) {
                told.put("finishedAt", StoredText.at(began + item.end));
            }
            if (!item.detail.isEmpty()) {
                told.put("detail", item.detail);
            }
        }
        Answers.json(exchange, 200, page);
    }

    /** A story of whichever kind the request is; what a file's title and text are is read off a form as far as is needed. */
    private static JsonNode story(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (type == null || !type.startsWith("multipart/")) {
            return JSON.readTree(sent);
        }
        Matcher name = FILENAME.matcher(sent);
        String part = sent.substring(sent.indexOf("\r\n\r\n") + 4);
        return JSON.createObjectNode()
                .put("title", name.find() ? name.group(1).replaceAll("\\.\\w+$", "") : "A file")
                .put("text", part.substring(0, part.indexOf("\r\n--")));
    }

    private static String title(JsonNode story) {
        String first =
                story.path("text").asString("").strip().lines().findFirst().orElse("Untitled");
        return story.path("title").asString(first.replaceFirst("^#+ *", ""));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        return sent.length == 0 ? JSON.createObjectNode() : JSON.readTree(sent);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
