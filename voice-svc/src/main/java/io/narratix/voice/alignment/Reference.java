package io.narratix.voice.alignment;

import io.narratix.stage.ProviderFault;
import io.narratix.voice.Speech;

/** Speaks a text with every word's time. */
@FunctionalInterface
public interface Reference {

    Speech speak(String text) throws ProviderFault, InterruptedException;
}
