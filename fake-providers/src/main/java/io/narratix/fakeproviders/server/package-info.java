/**
 * The server itself: HTTP/1.1 on this machine's own address, a thread a connection. It has the socket in hand, so that
 * it can do to a client what networks and broken servers do.
 */
@NullMarked
package io.narratix.fakeproviders.server;

import org.jspecify.annotations.NullMarked;
