package io.narratix.replicate;

import io.narratix.stage.ProviderFault;
import java.net.URI;
import java.util.regex.Pattern;

/** What an ended prediction comes to: what it cost, and its file or its fault. */
final class Ending {

    private static final Pattern CONTENT = Pattern.compile("(?i)nsfw|sensitive|flagged|moderation|safety|\\bE005\\b");

    private final PredictionBook book;

    Ending(PredictionBook book) {
        this.book = book;
    }

    /** @param ended a prediction that is not asked after again if there is no file */
    URI file(PredictionOrder order, Running running, Prediction ended) throws ProviderFault {
        if (ended.status().equals("aborted")) {
            running.reservation().release();
        } else {
            running.reservation().settle(order.usage(ended.predictSeconds().orElse(seconds(order))));
            book.counted(order.key());
        }
        if (!ended.hasSucceeded()) {
            book.forget(order.key());
            throw fault(ended);
        }
        return ended.files().stream()
                .findFirst()
                .orElseThrow(() -> ProviderFault.invalid(
                        Replicate.NAME,
                        ended.isRemoved()
                                ? "replicate has deleted what prediction %s made, as it does after an hour"
                                        .formatted(ended.id())
                                : "replicate's prediction %s succeeded without a file".formatted(ended.id())));
    }

    private static ProviderFault fault(Prediction ended) {
        String id = ended.id();
        return switch (ended.status()) {
            case "aborted" ->
                ProviderFault.refused(
                        Replicate.NAME, "replicate did not begin prediction %s, which is free".formatted(id), null);
            case "failed" ->
                CONTENT.matcher(ended.error()).find()
                        ? ProviderFault.permanent(
                                Replicate.NAME, "the model refuses what it was asked for: %s".formatted(ended.error()))
                        : ProviderFault.invalid(
                                Replicate.NAME, "replicate's prediction %s failed: %s".formatted(id, ended.error()));
            default ->
                ProviderFault.ambiguous(
                        Replicate.NAME, "replicate's prediction %s was cancelled before it ended".formatted(id), null);
        };
    }

    private static double seconds(PredictionOrder order) {
        return order.expected().toMillis() / 1000.0;
    }
}
