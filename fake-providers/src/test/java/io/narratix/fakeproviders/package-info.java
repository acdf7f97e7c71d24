/** The server seen from outside, through a client that does nothing by itself. */
@NullMarked
package io.narratix.fakeproviders;

import org.jspecify.annotations.NullMarked;
