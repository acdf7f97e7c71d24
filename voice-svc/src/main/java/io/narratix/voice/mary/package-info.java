/**
 * Speech by MaryTTS's English front end and its hidden Markov voice, in this process and offline. One set of models speaks
 * with many voices: pitch, length of the vocal tract and tempo are set per utterance, so threads share nothing that changes.
 */
@NullMarked
package io.narratix.voice.mary;

import org.jspecify.annotations.NullMarked;
