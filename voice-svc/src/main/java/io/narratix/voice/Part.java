package io.narratix.voice;

/**
 * Somebody who needs a voice.
 *
 * @param id unique within the story; the narrator's is {@value #NARRATOR}
 * @param name as the story calls them
 */
public record Part(String id, String name, Gender gender, AgeBand ageBand) {

    public static final String NARRATOR = "narrator";
}
