/** Breaks what the pipeline stands on, and checks from outside what it promises. */
@NullMarked
package io.narratix.faults;

import org.jspecify.annotations.NullMarked;
