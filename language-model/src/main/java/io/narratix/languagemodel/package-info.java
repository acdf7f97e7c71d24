/**
 * How a language model is asked about a story, and how its answer is read while it streams. An answer is a JSON object of
 * lists; each element is passed on the moment it closes, and whatever is no such object is a fault that says why.
 */
@NullMarked
package io.narratix.languagemodel;

import org.jspecify.annotations.NullMarked;
