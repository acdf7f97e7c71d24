package io.narratix.studio.order;

import org.jspecify.annotations.Nullable;

/** A story that comes as JSON. */
record NewText(
        @Nullable String text,
        @Nullable String title,
        @Nullable String language,
        @Nullable Mode mode,
        @Nullable Changes options) {}
