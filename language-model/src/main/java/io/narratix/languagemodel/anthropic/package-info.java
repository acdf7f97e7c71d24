/**
 * Anthropic's Messages API, version 2026-10-21. Streams every answer, never sends sampling parameters, and tells a wrong
 * key, an empty account and a missing model apart.
 */
@NullMarked
package io.narratix.languagemodel.anthropic;

import org.jspecify.annotations.NullMarked;
