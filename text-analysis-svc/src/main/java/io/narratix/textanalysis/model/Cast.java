package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Labels;
import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Gender;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who speaks in the text, as far as the model has told, by whatever name. Safe for many threads. */
final class Cast {

    static final int MOST_CHARACTERS = 1_000;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int MOST_ALIASES = 12;

    private final Map<String, CastEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> idOf = new HashMap<>();
    private CastEntry narrator =
            new CastEntry(CastEntry.NARRATOR, "Narrator", List.of(), Gender.UNKNOWN, AgeBand.ADULT, "Tells the story.");
    private boolean complete;

    /** Somebody the model tells of; who is known already by id or name stays as they are. */
    synchronized void add(Labels character) {
        String id = character.text("id", LONGEST_NAME);
        String name = character.text("name", LONGEST_NAME);
        if (isNarrator(id) || (id.isEmpty() && isNarrator(name))) {
            narrator = complete ? narrator : entry(CastEntry.NARRATOR, "Narrator", character);
        } else if (!(id + name).isEmpty() && entries.size() < MOST_CHARACTERS) {
            String fullest = name.isEmpty() ? id : name;
            CastEntry entry = find(fullest).orElseGet(() -> enter(fullest, character));
            know(id, entry);
            know(entry.name(), entry);
            entry.aliases().forEach(alias -> know(alias, entry));
        }
    }

    /** Whoever is meant: an id or a name of the model's, in whatever case. */
    synchronized Optional<CastEntry> find(String who) {
        if (isNarrator(who)) {
            return Optional.of(narrator);
        }
        return Optional.ofNullable(idOf.get(folded(who))).map(entries::get);
    }

    synchronized CastEntry narrator() {
        return narrator;
    }

    synchronized CastEntry entry(String id) {
        return id.equals(CastEntry.NARRATOR) ? narrator : entries.getOrDefault(id, narrator);
    }

    /** In the order in which the model told of them. */
    synchronized List<CastEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    synchronized boolean isComplete() {
        return complete;
    }

    /** Who comes later comes as an exception. */
    synchronized void complete() {
        complete = true;
    }

    private CastEntry enter(String name, Labels character) {
        CastEntry entry = entry(freeId(name), name, character);
        entries.put(entry.id(), entry);
        return entry;
    }

    private static CastEntry entry(String id, String name, Labels character) {
        return new CastEntry(
                id,
                name,
                character.texts("aliases", MOST_ALIASES, LONGEST_NAME),
                character.label("gender", Gender.UNKNOWN),
                character.label("age", AgeBand.ADULT),
                character.text("description", LONGEST_DESCRIPTION));
    }

    private void know(String name, CastEntry entry) {
        String folded = folded(name);
        if (!folded.isEmpty()) {
            idOf.putIfAbsent(folded, entry.id());
        }
    }

    private String freeId(String name) {
        String slug = folded(name).isEmpty() ? "character" : folded(name);
        String id = slug;
        int number = 2;
        while (entries.containsKey(id) || id.equals(CastEntry.NARRATOR)) {
            id = slug + "-" + number++;
        }
        return id;
    }

    private static boolean isNarrator(String who) {
        return folded(who).equals(CastEntry.NARRATOR) || folded(who).equals("the-narrator");
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
