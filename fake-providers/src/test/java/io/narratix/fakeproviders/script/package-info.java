/** Scripts as they are written. */
@NullMarked
package io.narratix.fakeproviders.script;

import org.jspecify.annotations.NullMarked;
