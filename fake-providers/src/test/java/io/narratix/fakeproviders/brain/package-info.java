/** Answers about stories. */
@NullMarked
package io.narratix.fakeproviders.brain;

import org.jspecify.annotations.NullMarked;
