/**
 * Takes in what people want made: texts, retries, changes, cancellations. What was answered is kept, and reaches
 * Kafka at least once, with the same event id.
 */
@NullMarked
package io.narratix.studio.order;

import org.jspecify.annotations.NullMarked;
