package io.narratix.fakeproviders.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Bill;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger's file: a JSON object a line, one when a call begins and one when it ends, handed to the system at once. */
final class Lines {

    private final OutputStream out;

    private Lines(OutputStream out) {
        this.out = out;
    }

    static Lines nowhere() {
        return new Lines(OutputStream.nullOutputStream());
    }

    static Lines in(Path file) throws IOException {
        return new Lines(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    void began(Call call) {
        write(beginning(call));
    }

    void ended(Call call) {
        write(end(call, call.ending().orElseThrow()));
    }

    /** One line or two. */
    static String of(Call call) {
        return beginning(call) + call.ending().map(ending -> end(call, ending)).orElse("");
    }

    private static String beginning(Call call) {
        Asked asked = call.arrival().asked();
        ObjectNode line = line("began", call, call.arrival().at());
        line.put("provider", asked.provider().label()).put("endpoint", asked.endpoint());
        line.put("item", asked.item()).put("key", asked.key()).put("bytes", asked.bytes());
        line.put("underWayOfProvider", call.arrival().underWay().ofProvider());
        line.put("underWayInAll", call.arrival().underWay().inAll());
        return Json.text(line) + "\n";
    }

    private static String end(Call call, Ending end) {
        ObjectNode line = line("ended", call, end.at());
        line.put("status", end.sent().status()).put("sent", end.sent().bytes());
        line.put("whole", end.sent().whole()).put("clientLeft", end.sent().clientLeft());
        line.put("billed", end.bill().isDue()).put("units", end.bill().units());
        line.put("unit", end.bill().unit()).put("rule", end.rule());
        return Json.text(line) + "\n";
    }

    void close() throws IOException {
        out.close();
    }

    /** A last line that was cut off by a crash is left out. */
    static Calls read(Path file) throws IOException {
        List<Call> calls = new ArrayList<>();
        Map<Long, Integer> open = new LinkedHashMap<>();
        for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode line = Json.read(text);
            if (line.path("event").asText().equals("began")) {
                open.put(line.path("sequence").asLong(), calls.size());
                calls.add(new Call(line.path("sequence").asLong(), arrival(line), Optional.empty()));
            } else if (line.path("event").asText().equals("ended")) {
                Integer at = open.remove(line.path("sequence").asLong());
                if (at != null) {
                    calls.set(at, calls.get(at).ended(ending(line)));
                }
            }
        }
        return new Calls(calls);
    }

    private static Arrival arrival(JsonNode line) {
        Asked asked = new Asked(
                Provider.labelled(line.path("provider").asText()).orElseThrow(),
                line.path("endpoint").asText(),
                line.path("item").asText(),
                line.path("key").asText(),
                line.path("bytes").asInt());
        return new Arrival(
                moment(line),
                asked,
                new Arrival.UnderWay(
                        line.path("underWayOfProvider").asInt(),
                        line.path("underWayInAll").asInt()));
    }

    private static Ending ending(JsonNode line) {
        Ending.Sent sent = new Ending.Sent(
                line.path("status").asInt(),
                line.path("sent").asLong(),
                line.path("whole").asBoolean(),
                line.path("clientLeft").asBoolean());
        Bill bill = new Bill(line.path("units").asDouble(), line.path("unit").asText());
        return new Ending(moment(line), sent, bill, line.path("rule").asText());
    }

    private static Moment moment(JsonNode line) {
        return new Moment(
                Instant.parse(line.path("at").asText()), line.path("nanos").asLong());
    }

    private static ObjectNode line(String event, Call call, Moment at) {
        return Json.object()
                .put("event", event)
                .put("sequence", call.sequence())
                .put("at", at.time().toString())
                .put("nanos", at.nanos());
    }

    private void write(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException("the ledger could not be written", full);
        }
    }
}
