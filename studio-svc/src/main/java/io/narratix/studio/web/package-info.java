/**
 * What all requests have in common: problems that say what to do, headers that keep a browser safe, bounds on bodies.
 * Knows nothing of texts.
 */
@NullMarked
package io.narratix.studio.web;

import org.jspecify.annotations.NullMarked;
