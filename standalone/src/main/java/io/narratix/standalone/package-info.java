/**
 * All of Narratix in one process: a real broker, a real database and the six services, behind a command line. What goes
 * in and out goes through the same topics as in a cluster.
 */
@NullMarked
package io.narratix.standalone;

import org.jspecify.annotations.NullMarked;
