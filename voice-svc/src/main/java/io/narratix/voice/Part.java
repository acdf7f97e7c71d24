package io.narratix.voice;

/**
 * Somebody who needs a voice.
 *
 * @param id unique within the story; the narrator's is {@value #NARRATOR}
 * @param name as the story calls them
 * @param description what the text says of them, in a sentence; may be empty
 */
public record Part(String id, String name, Gender gender, AgeBand ageBand, String description) {

    public static final String NARRATOR = "narrator";

    public Part(String id, String name, Gender gender, AgeBand ageBand) {
        this(id, name, gender, ageBand, "");
    }

    public boolean isNarrator() {
        return id.equals(NARRATOR);
    }
}
