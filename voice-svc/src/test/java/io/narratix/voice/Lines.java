package io.narratix.voice;

import java.util.List;
import java.util.Map;

/** Lines as the stage hands them to a provider. */
public final class Lines {

    public static final Part NARRATOR = new Part(Part.NARRATOR, "The narrator", Gender.UNKNOWN, AgeBand.ADULT);

    public static final Part TAM =
            new Part("tam", "Old Tam", Gender.MALE, AgeBand.OLD, "A lighthouse keeper with a dry, gravelly voice.");

    private Lines() {}

    public static Line of(String text) {
        return of(text, TAM, Map.of(), Delivery.PLAIN);
    }

    public static Line of(String text, Part speaker, Map<String, String> chosen, Delivery delivery) {
        Passage passage = new Passage("The stairs creaked. ", text, " He froze.");
        List<Part> roster = speaker.isNarrator() ? List.of(NARRATOR) : List.of(NARRATOR, speaker);
        return new Line(passage, delivery, "en", new Cast(roster, chosen, speaker));
    }
}
