/**
 * How outside providers are called over HTTP. One client and one connection pool serve the whole process; every call has a
 * deadline over all of it and a bound on its answer, never follows a redirect, never repeats itself, and ends either in
 * an answer or in a {@link io.narratix.stage.ProviderFault} that says what became of it.
 */
@NullMarked
package io.narratix.provider;

import org.jspecify.annotations.NullMarked;
