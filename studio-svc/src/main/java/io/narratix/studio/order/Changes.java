package io.narratix.studio.order;

import io.narratix.studio.production.Edit;
import io.narratix.studio.production.Manner;
import io.narratix.studio.production.Wishes;
import io.narratix.studio.web.Refusal;
import io.narratix.studio.web.Signs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What shall be different; what is left out stays. A null in a map takes an earlier change back. */
record Changes(
        @Nullable String title,
        @Nullable Boolean music,
        @Nullable Boolean effects,
        @Nullable Boolean flac,
        @Nullable Double budgetUsd,
        @Nullable Map<String, @Nullable String> voices,
        @Nullable Map<String, @Nullable Manner> deliveries,
        @Nullable Map<String, @Nullable Edit> effectEdits) {

    static final Changes NONE = new Changes(null, null, null, null, null, null, null, null);

    /** Wishes travel with every announcement of a run, which Kafka bounds. */
    private static final int MOST_ENTRIES = 1_000;

    private static final int MOST_USD = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");

    /** @throws Refusal if something in it cannot be */
    Wishes on(Wishes wishes) {
        check();
        return new Wishes(
                music == null ? wishes.music() : music,
                effects == null ? wishes.effects() : effects,
                flac == null ? wishes.flac() : flac,
                budgetUsd == null ? wishes.budgetUsd() : budgetUsd,
                bounded("voices", merged(wishes.voices(), voices)),
                bounded("deliveries", merged(wishes.deliveries(), deliveries)),
                bounded("effectEdits", merged(wishes.effectEdits(), effectEdits)));
    }

    private void check() {
        if (budgetUsd != null && !(budgetUsd >= 0 && budgetUsd <= MOST_USD)) {
            throw Refusal.invalid("budgetUsd must lie between 0, for no limit, and %d.".formatted(MOST_USD));
        }
        if (voices != null) {
            voices.forEach((id, voice) -> {
                if (!isName(id) || (voice != null && !isName(voice))) {
                    throw Refusal.invalid("Names of characters and voices have 1 to %d printable characters."
                            .formatted(LONGEST_NAME));
                }
            });
        }
        if (deliveries != null) {
            deliveries.keySet().forEach(Changes::checkNumber);
        }
        if (effectEdits != null) {
            effectEdits.forEach((number, edit) -> {
                checkNumber(number);
                if (edit != null && !edit.saysOneThing()) {
                    throw Refusal.invalid(
                            "Effect %s: say either \"remove\": true, or the word that it starts on.".formatted(number));
                }
            });
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && Signs.arePrintable(name);
    }

    private static void checkNumber(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.invalid(
                    "Lines and effects are named by their numbers, from 1, but not by '%s'.".formatted(number));
        }
    }

    private static <V> Map<String, V> merged(Map<String, V> old, @Nullable Map<String, @Nullable V> changed) {
        Map<String, V> merged = new LinkedHashMap<>(old);
        if (changed != null) {
            changed.forEach((key, value) -> {
                if (value == null) {
                    merged.remove(key);
                } else {
                    merged.put(key, value);
                }
            });
        }
        return merged;
    }

    private static <V> Map<String, V> bounded(String name, Map<String, V> map) {
        if (map.size() > MOST_ENTRIES) {
            throw Refusal.invalid(
                    "%s may have %,d entries at most but has %,d.".formatted(name, MOST_ENTRIES, map.size()));
        }
        return map;
    }
}
