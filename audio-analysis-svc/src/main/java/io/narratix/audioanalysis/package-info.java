/**
 * Finds in a text what is to be heard beside the voices: soundscapes by scene, and effects on the very words that name
 * them. Every word of the text lies under exactly one soundscape; an effect stands only where the text says so.
 */
@NullMarked
package io.narratix.audioanalysis;

import org.jspecify.annotations.NullMarked;
