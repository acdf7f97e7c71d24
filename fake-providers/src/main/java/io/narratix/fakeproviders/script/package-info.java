/**
 * What a server is told to do to its clients: whom it answers late, slowly, wrongly or not at all. Written in YAML or
 * JSON, or in Java.
 */
@NullMarked
package io.narratix.fakeproviders.script;

import org.jspecify.annotations.NullMarked;
