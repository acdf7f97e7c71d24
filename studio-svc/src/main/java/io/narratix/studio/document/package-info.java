/**
 * Turns what people write in into plain text: .txt, .md, .epub and .docx. Whatever a file claims of itself, reading
 * it stays within bounds.
 */
@NullMarked
package io.narratix.studio.document;

import org.jspecify.annotations.NullMarked;
