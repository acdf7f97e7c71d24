/**
 * Who may come in, and how much of it. Tokens are kept as hashes only; while there is none, the door is open to this
 * machine alone.
 */
@NullMarked
package io.narratix.studio.access;

import org.jspecify.annotations.NullMarked;
