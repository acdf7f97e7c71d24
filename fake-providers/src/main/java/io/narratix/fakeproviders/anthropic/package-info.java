/** Anthropic's Messages API, version 2026-10-21: whole answers, streamed ones, and what it refuses. */
@NullMarked
package io.narratix.fakeproviders.anthropic;

import org.jspecify.annotations.NullMarked;
