/**
 * Reads a story with a language model. The model labels segments that our own scanner cut; every label is held against
 * the text, and whatever it answers, the lines are the author's text, whole and in order.
 */
@NullMarked
package io.narratix.textanalysis.model;

import org.jspecify.annotations.NullMarked;
