package io.narratix.fakeproviders.brain;

import io.narratix.fakeproviders.wire.Json;

/**
 * Answers what Narratix asks about stories, in its own protocols and from whatever text there is: who speaks, by names
 * beside verbs of speech; soundscapes and effects, by words that name them. Anything else is answered by the schema.
 */
public final class StoryBrain implements Brain {

    private final Brain otherwise = new SchemaBrain();

    @Override
    public String answer(Question question) {
        return Prompt.in(question).map(StoryBrain::answer).orElseGet(() -> otherwise.answer(question));
    }

    private static String answer(Prompt prompt) {
        return prompt.protocol().startsWith("narratix-sounds")
                ? Json.text(new SoundsAnswer(prompt).json())
                : Json.text(new LinesAnswer(prompt).json());
    }
}
