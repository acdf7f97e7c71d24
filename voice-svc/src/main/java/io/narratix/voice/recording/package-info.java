/**
 * What lies between a provider's answer and speech that the pipeline can use. The text is made fit to be sent, in pieces
 * that a provider takes; what comes back is checked, timed word by word, trimmed, joined and levelled.
 */
@NullMarked
package io.narratix.voice.recording;

import org.jspecify.annotations.NullMarked;
