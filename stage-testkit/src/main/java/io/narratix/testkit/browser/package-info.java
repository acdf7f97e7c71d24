/** A real browser for tests of pages. Whoever uses it declares Selenium, AssertJ and Awaitility. */
@NullMarked
package io.narratix.testkit.browser;

import org.jspecify.annotations.NullMarked;
