/** ElevenLabs: speech with times, voices designed and kept, effects, music, and what an account may do. */
@NullMarked
package io.narratix.fakeproviders.elevenlabs;

import org.jspecify.annotations.NullMarked;
