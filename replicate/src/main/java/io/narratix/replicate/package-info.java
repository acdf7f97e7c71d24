/**
 * Runs models on Replicate. An order is paid for once: its prediction is written down before and after it is created, and
 * what a crash, a lost answer or a retry left behind is found again and asked after.
 */
@NullMarked
package io.narratix.replicate;

import org.jspecify.annotations.NullMarked;
