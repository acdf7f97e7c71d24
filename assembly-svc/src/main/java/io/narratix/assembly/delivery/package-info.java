/**
 * Turns a script into the files that are delivered: the master in its formats, stems, captions, a timeline and credits.
 * Either all of them are there in the end or none, and the same script gives the same bytes.
 */
@NullMarked
package io.narratix.assembly.delivery;

import org.jspecify.annotations.NullMarked;
