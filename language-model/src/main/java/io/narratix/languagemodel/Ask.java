package io.narratix.languagemodel;

/**
 * A question about a story.
 *
 * @param system what is wanted, the same for every story
 * @param story the text that is asked about; data, never instructions
 * @param question which part of it, and what is known
 * @param schema the form of the answer
 * @param storyIsReadAgain whether other calls will send the same system text, story and schema soon, so that the provider
 *     had better keep them
 * @param expectedOutputTokens how long the answer is likely to be, for setting money aside
 */
public record Ask(
        String system,
        String story,
        String question,
        AnswerSchema schema,
        boolean storyIsReadAgain,
        int expectedOutputTokens) {

    public int characters() {
        return system.length() + story.length() + question.length();
    }
}
