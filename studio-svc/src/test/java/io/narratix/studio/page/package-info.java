/**
 * The page in a real browser, on a stand-in for the server that keeps to its description. What is asserted is what a
 * person sees and hears.
 */
@NullMarked
package io.narratix.studio.page;

import org.jspecify.annotations.NullMarked;
