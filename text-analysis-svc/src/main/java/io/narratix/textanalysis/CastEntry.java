package io.narratix.textanalysis;

import java.util.List;

/**
 * Somebody who speaks in the text.
 *
 * @param id a slug of the name, unique in the text; {@link #NARRATOR} for who tells the story
 * @param name as the text says it most fully
 * @param aliases what else the text calls them
 * @param description one sentence, from what the text says
 */
public record CastEntry(
        String id, String name, List<String> aliases, Gender gender, AgeBand ageBand, String description) {

    /** The id of the one who tells the story. */
    public static final String NARRATOR = "narrator";

    public CastEntry {
        aliases = List.copyOf(aliases);
    }
}
