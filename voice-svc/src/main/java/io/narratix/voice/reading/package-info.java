/**
 * How written text is read aloud: which words are said for what stands on the page, and where one takes breath. Every
 * spoken word remembers the characters that it is said for.
 */
@NullMarked
package io.narratix.voice.reading;

import org.jspecify.annotations.NullMarked;
