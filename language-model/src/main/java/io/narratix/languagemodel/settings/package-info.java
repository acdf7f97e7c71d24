/**
 * Which language models there are, from the settings. A provider that is named without what it needs stops the start with a
 * sentence that says what to set.
 */
@NullMarked
package io.narratix.languagemodel.settings;

import org.jspecify.annotations.NullMarked;
