/**
 * Finds who speaks which span of the text, and how. Every character of the text ends up in exactly one line, and nobody
 * speaks who has not been introduced.
 */
@NullMarked
package io.narratix.textanalysis;

import org.jspecify.annotations.NullMarked;
