/** Sound as samples: what every stage that makes or mixes audio shares. Nothing here knows of stories or of Kafka. */
@NullMarked
package io.narratix.sound;

import org.jspecify.annotations.NullMarked;
