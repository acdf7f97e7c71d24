/**
 * Speech by ElevenLabs: each line in one call, with the time of every character, in a voice that was made for the part or
 * is one of the account's. What was answered is checked before it counts, and what it cost is told whether it does or not.
 */
@NullMarked
package io.narratix.voice.elevenlabs;

import org.jspecify.annotations.NullMarked;
