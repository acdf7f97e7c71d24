/**
 * What is said between a client and a provider: a request taken apart, an answer to be put on the line. Knows nothing of
 * sockets, scripts or any provider's meaning.
 */
@NullMarked
package io.narratix.fakeproviders.wire;

import org.jspecify.annotations.NullMarked;
