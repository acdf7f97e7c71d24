/** The ledger by itself. */
@NullMarked
package io.narratix.fakeproviders.ledger;

import org.jspecify.annotations.NullMarked;
