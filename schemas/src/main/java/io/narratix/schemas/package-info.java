/** Which topics there are, what they carry, and how a record becomes bytes and back (the Confluent wire format). */
@NullMarked
package io.narratix.schemas;

import org.jspecify.annotations.NullMarked;
