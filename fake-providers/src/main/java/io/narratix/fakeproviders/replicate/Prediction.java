package io.narratix.fakeproviders.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Job;
import io.narratix.fakeproviders.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A run of a model. What it shows follows from how much of its time is over. */
final class Prediction {

    private static final Set<String> FINAL = Set.of("succeeded", "failed", "canceled", "aborted");
    private static final double STARTING = 0.1;

    private final String id;
    private final ObjectNode asked;
    private final Job job;
    private final Instant created;
    private volatile Instant canceled = Instant.MAX;

    /** @param asked {@code model}, {@code version} and {@code input} */
    Prediction(String id, ObjectNode asked, Job job, Instant created) {
        this.id = id;
        this.asked = asked;
        this.job = job;
        this.created = created;
    }

    String id() {
        return id;
    }

    Job job() {
        return job;
    }

    JsonNode input() {
        return asked.path("input");
    }

    Instant end() {
        Instant end = created.plus(job.takes());
        return canceled.isBefore(end) ? canceled : end;
    }

    void cancel(Instant now) {
        canceled = now.isBefore(canceled) ? now : canceled;
    }

    String status(Instant now) {
        if (!now.isBefore(end())) {
            return canceled.isBefore(created.plus(job.takes())) ? "canceled" : job.ends();
        }
        return now.isBefore(started()) ? "starting" : "processing";
    }

    boolean isDone(Instant now) {
        return FINAL.contains(status(now));
    }

    boolean isRemoved(Instant now) {
        return isDone(now) && now.isAfter(end().plus(job.keeps()));
    }

    /** @param base where the provider's paths begin */
    ObjectNode shown(Instant now, String base) {
        boolean removed = isRemoved(now);
        ObjectNode shown = Json.object().put("id", id);
        shown.setAll(asked);
        shown.set("input", removed ? Json.object() : input());
        shown.set("output", removed ? shown.nullNode() : output(now, base));
        shown.put("logs", isDone(now) && !removed ? "100%|##########| 100/100\n" : "");
        shown.put("error", "failed".equals(status(now)) ? "The model ran out of memory. (E1001)" : null);
        shown.put("status", status(now)).put("created_at", created.toString());
        shown.put("data_removed", removed).put("source", "api");
        addTimes(shown, now);
        String self = base + "/predictions/" + id;
        shown.set("urls", Json.object().put("get", self).put("cancel", self + "/cancel"));
        return shown;
    }

    private void addTimes(ObjectNode shown, Instant now) {
        boolean everStarted = !"aborted".equals(status(now)) && !now.isBefore(started());
        if (everStarted) {
            shown.put("started_at", started().toString());
        }
        if (isDone(now)) {
            shown.put("completed_at", end().toString());
        }
        if (isDone(now) && everStarted) {
            shown.set(
                    "metrics",
                    Json.object().put("predict_time", seconds(started())).put("total_time", seconds(created)));
        }
    }

    private JsonNode output(Instant now, String base) {
        if (!"succeeded".equals(status(now))) {
            return Json.object().nullNode();
        }
        String file = base.replace("/replicate/v1", "/replicate/delivery/") + id + "/out.wav";
        return switch (job.output()) {
            case "list" -> Json.array().add(file);
            case "object" -> Json.object().put("audio", file);
            default -> Json.object().textNode(file);
        };
    }

    private Instant started() {
        return created.plusNanos((long) (job.takes().toNanos() * STARTING));
    }

    private double seconds(Instant from) {
        return Math.max(0, Duration.between(from, end()).toNanos() / 1e9);
    }
}
