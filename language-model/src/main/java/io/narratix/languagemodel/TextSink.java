package io.narratix.languagemodel;

import io.narratix.stage.ProviderFault;

/** Takes an answer piece by piece, in order. */
@FunctionalInterface
public interface TextSink {

    /** @throws ProviderFault if the answer can't be right any more; the call is broken off */
    void take(String delta) throws ProviderFault;
}
