/**
 * Reads English stories by rule and statistics, without any service. The same text gives the same lines on any machine;
 * the time taken grows in line with the text.
 */
@NullMarked
package io.narratix.textanalysis.offline;

import org.jspecify.annotations.NullMarked;
