/**
 * Requests that are made up from the description of the API: such as it allows, and such as break one of its rules. No
 * library on the JVM does this for OpenAPI 3.1 inside a test (Schemathesis, RESTler and CATS are programs of their own),
 * so jqwik generates them.
 */
@NullMarked
package io.narratix.studio.fuzz;

import org.jspecify.annotations.NullMarked;
