package io.narratix.languagemodel.openai;

import org.jspecify.annotations.Nullable;

/**
 * What differs between servers of this kind.
 *
 * @param structured how it is made to answer in JSON
 * @param tokenLimit the name of the member that bounds an answer: {@code max_tokens}, hosted {@code max_completion_tokens}
 * @param temperature null to send none: hosted reasoning models refuse it
 * @param seed null to send none
 * @param reasoningEffort empty to send none
 */
public record ChatOptions(
        Structured structured,
        String tokenLimit,
        @Nullable Double temperature,
        @Nullable Integer seed,
        String reasoningEffort) {}
