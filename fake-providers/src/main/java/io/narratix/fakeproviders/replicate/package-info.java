/** Replicate: predictions that take their time, outputs to be fetched before they are deleted, signed webhooks. */
@NullMarked
package io.narratix.fakeproviders.replicate;

import org.jspecify.annotations.NullMarked;
