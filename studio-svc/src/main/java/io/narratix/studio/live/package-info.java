/**
 * What happens, as it happens. Whoever comes back with the last id that they saw misses nothing, on any instance.
 */
@NullMarked
package io.narratix.studio.live;

import org.jspecify.annotations.NullMarked;
