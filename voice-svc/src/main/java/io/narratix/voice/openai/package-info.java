/**
 * Speech by any server with OpenAI's speech API, hosted or on one's own machine. Where the server says when each word
 * sounds, as Kokoro does, that is taken; where it does not, the words are aligned with the sound.
 */
@NullMarked
package io.narratix.voice.openai;

import org.jspecify.annotations.NullMarked;
