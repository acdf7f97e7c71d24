/**
 * What answers in place of a language model. The answers are made by rule, the same for the same request, and fit the
 * schema that the request asks for.
 */
@NullMarked
package io.narratix.fakeproviders.brain;

import org.jspecify.annotations.NullMarked;
