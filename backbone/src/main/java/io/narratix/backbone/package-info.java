/**
 * A real Kafka broker, a real PostgreSQL and a schema registry inside one JVM, for one command and for tests. What they
 * have confirmed is on disk: it survives a restart, a kill and a pulled plug.
 */
@NullMarked
package io.narratix.backbone;

import org.jspecify.annotations.NullMarked;
