/**
 * What is to be mixed: the text, and the clips that speak and accompany it, by the numbers of its words. Nothing here
 * says when anything sounds; that is the layout's to decide.
 */
@NullMarked
package io.narratix.assembly.script;

import org.jspecify.annotations.NullMarked;
