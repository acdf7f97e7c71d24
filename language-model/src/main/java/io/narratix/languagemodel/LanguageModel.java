package io.narratix.languagemodel;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;

/** A language model behind some provider's address. Safe for many threads. */
public interface LanguageModel {

    ModelFacts facts();

    /**
     * Asks once and passes the answer on as it is written, in the caller's thread. What comes before the answer (the
     * model's thinking) is left out.
     *
     * @param meter is told what the call uses, before and after
     * @throws ProviderFault if no answer came, or only a part of it for another reason than its length; the sink may have
     *     taken a part by then. A model that declines the content is {@link ProviderFault.Kind#PERMANENT}.
     */
    Completion ask(Ask ask, Meter meter, TextSink sink) throws ProviderFault, InterruptedException;
}
