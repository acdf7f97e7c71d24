/**
 * The author's text and the positions in it that every stage agrees on: words, paragraphs, scenes and chapters. The text
 * itself is never changed; whoever needs a piece of it cuts it out by its {@link io.narratix.manuscript.Span}.
 */
@NullMarked
package io.narratix.manuscript;

import org.jspecify.annotations.NullMarked;
