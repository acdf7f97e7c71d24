/**
 * Gives every run its verdict: joins the tracks, has the drama produced from what they made, and announces the finished
 * files or why there are none. One run has one verdict, whatever is delivered twice or comes late.
 */
@NullMarked
package io.narratix.assembly;

import org.jspecify.annotations.NullMarked;
