/** What a story is going to cost, said before anything is paid. */
@NullMarked
package io.narratix.stage.estimate;

import org.jspecify.annotations.NullMarked;
