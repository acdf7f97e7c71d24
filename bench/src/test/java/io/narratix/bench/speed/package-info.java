@NullMarked
package io.narratix.bench.speed;

import org.jspecify.annotations.NullMarked;
