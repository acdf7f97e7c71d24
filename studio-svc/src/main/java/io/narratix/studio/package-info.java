/**
 * The front door. What was taken in is kept and produced whatever happens afterwards; what is shown follows from the
 * announcements of the pipeline alone, so any instance answers any request and none of it is lost with one of them.
 */
@NullMarked
package io.narratix.studio;

import org.jspecify.annotations.NullMarked;
