package io.narratix.studio.order;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for beside a file or a plain text, as parameters.
 *
 * @param voices a JSON object, character id to voice name
 */
record Asked(
        @Nullable String title,
        @Nullable String language,
        @Nullable Mode mode,
        @Nullable Boolean music,
        @Nullable Boolean effects,
        @Nullable Boolean flac,
        @Nullable Double budgetUsd,
        @Nullable String voices) {}
