/**
 * What became of each text, from the announcements of the pipeline. Taking one in twice or in another order changes
 * nothing.
 */
@NullMarked
package io.narratix.studio.production;

import org.jspecify.annotations.NullMarked;
