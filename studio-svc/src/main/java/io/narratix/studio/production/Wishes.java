package io.narratix.studio.production;

import io.narratix.events.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the listener wants of a production.
 *
 * @param budgetUsd what paid providers may cost, 0 for no limit
 * @param voices character id to voice name
 * @param deliveries number of a line to how it is said
 * @param effectEdits number of an effect to what becomes of it
 */
public record Wishes(
        boolean music,
        boolean effects,
        boolean flac,
        double budgetUsd,
        Map<String, String> voices,
        Map<String, Manner> deliveries,
        Map<String, Edit> effectEdits) {

    public static final Wishes DEFAULT = new Wishes(true, true, false, 0, Map.of(), Map.of(), Map.of());

    public static Wishes of(@Nullable Options event) {
        return event == null
                ? DEFAULT
                : new Wishes(
                        event.getMusic(),
                        event.getEffects(),
                        event.getFlac(),
                        event.getBudgetUsd(),
                        event.getVoices(),
                        mapped(event.getDeliveries(), Manner::of),
                        mapped(event.getEffectEdits(), Edit::of));
    }

    public Options event() {
        return Options.newBuilder()
                .setMusic(music)
                .setEffects(effects)
                .setFlac(flac)
                .setBudgetUsd(budgetUsd)
                .setVoices(voices)
                .setDeliveries(mapped(deliveries, Manner::event))
                .setEffectEdits(mapped(effectEdits, Edit::event))
                .build();
    }

    private static <A, B> Map<String, B> mapped(Map<String, A> map, Function<A, B> change) {
        Map<String, B> mapped = new LinkedHashMap<>();
        map.forEach((key, value) -> mapped.put(key, change.apply(value)));
        return mapped;
    }
}
