/**
 * Reads a text for its sounds with a language model, in one call for soundscapes and effects, or in two where the one has
 * failed. Every position is held against the text; what stands elsewhere is moved where that is certain, else left out.
 */
@NullMarked
package io.narratix.audioanalysis.model;

import org.jspecify.annotations.NullMarked;
