package io.narratix.voice.casting;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who was cast, as long as the test lasts. */
public final class MemoryCasts implements Casts {

    private final Map<String, String> voices = new ConcurrentHashMap<>();

    @Override
    public Optional<String> voiceOf(String key) {
        return Optional.ofNullable(voices.get(key));
    }

    @Override
    public String write(String key, String voice, String note) {
        return voices.computeIfAbsent(key, unknown -> voice);
    }

    @Override
    public void forget(String voice) {
        voices.values().removeIf(voice::equals);
    }
}
