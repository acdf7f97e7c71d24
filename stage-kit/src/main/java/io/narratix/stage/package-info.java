/**
 * How any stage runs. A stage turns an event into announcements; around it, in this order and nowhere else: trace, dead
 * letter, retry, ledger. Finished work is recalled and never paid for twice; every stage always answers.
 */
@NullMarked
package io.narratix.stage;

import org.jspecify.annotations.NullMarked;
