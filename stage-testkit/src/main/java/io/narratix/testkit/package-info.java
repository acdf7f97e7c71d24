/**
 * What tests of stages share: a real Kafka, PostgreSQL and schema registry in the test's own JVM, and a clock that stands
 * still until it is told to go on. One backbone serves all test classes of a JVM; each can have an empty corner of it.
 */
@NullMarked
package io.narratix.testkit;

import org.jspecify.annotations.NullMarked;
