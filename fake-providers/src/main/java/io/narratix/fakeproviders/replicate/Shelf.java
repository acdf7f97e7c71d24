package io.narratix.fakeproviders.replicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All predictions of the account, in the order in which they were made. */
final class Shelf {

    private final Map<String, Prediction> predictions = new LinkedHashMap<>();

    synchronized void put(Prediction prediction) {
        predictions.put(prediction.id(), prediction);
    }

    synchronized Prediction find(Map<String, String> path) {
        Prediction found = predictions.get(path.getOrDefault("id", ""));
        if (found == null) {
            throw Refused.like("replicate/error_404.json");
        }
        return found;
    }

    synchronized List<ObjectNode> newest(int atMost, String base) {
        List<Prediction> newestFirst = new ArrayList<>(predictions.values());
        Collections.reverse(newestFirst);
        Instant now = Instant.now();
        return newestFirst.stream()
                .limit(atMost)
                .map(prediction -> prediction.shown(now, base))
                .toList();
    }
}
