/** The scenarios, and what each has to leave true. */
@NullMarked
package io.narratix.faults.campaign;

import org.jspecify.annotations.NullMarked;
