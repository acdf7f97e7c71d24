/**
 * Joins what the tracks announce into one proposal for each run. A table-table join without windows, so that nothing is
 * too late to be joined, and a watch that looks at the clock, so that nobody is waited for for ever.
 */
@NullMarked
package io.narratix.assembly.join;

import org.jspecify.annotations.NullMarked;
