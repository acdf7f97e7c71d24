/** Hume's Octave speech, for clients that still speak it: whole JSON answers with the words' times. */
@NullMarked
package io.narratix.fakeproviders.hume;

import org.jspecify.annotations.NullMarked;
