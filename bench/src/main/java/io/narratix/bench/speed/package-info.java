/**
 * Measures how fast the real services are, against the fake providers: they run as a process of their own, with a broker
 * and a database on disk, and are met only from outside, through Kafka and the providers' ledger.
 */
@NullMarked
package io.narratix.bench.speed;

import org.jspecify.annotations.NullMarked;
