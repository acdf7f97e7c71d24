package io.narratix.replicate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryBook implements PredictionBook {

    final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void begin(String key, Instant now) {
        entries.put(key, new Entry(Optional.empty(), false, now));
    }

    @Override
    public void note(String key, String predictionId) {
        entries.computeIfPresent(
                key,
                (same, entry) -> new Entry(
                        entry.predictionId().or(() -> Optional.of(predictionId)), entry.counted(), entry.begunAt()));
    }

    @Override
    public void counted(String key) {
        entries.computeIfPresent(key, (same, entry) -> new Entry(entry.predictionId(), true, entry.begunAt()));
    }

    @Override
    public void forget(String key) {
        entries.remove(key);
    }

    @Override
    public boolean holds(String predictionId) {
        return entries.values().stream().anyMatch(entry -> entry.predictionId().equals(Optional.of(predictionId)));
    }
}
