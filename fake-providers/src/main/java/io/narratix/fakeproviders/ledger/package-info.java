/**
 * Every call that arrived, what it was answered and what it would have cost: in memory, and line by line in a file that
 * survives the process. Keys are never kept, only what tells them apart.
 */
@NullMarked
package io.narratix.fakeproviders.ledger;

import org.jspecify.annotations.NullMarked;
