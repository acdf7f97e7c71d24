/**
 * Finds sounds by rule, without any model or network. The same text gives the same findings, and no text makes it fail;
 * what is not clearly said to happen is left out.
 */
@NullMarked
package io.narratix.audioanalysis.offline;

import org.jspecify.annotations.NullMarked;
