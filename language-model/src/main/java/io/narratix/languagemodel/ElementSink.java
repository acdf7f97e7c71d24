package io.narratix.languagemodel;

import io.narratix.stage.ProviderFault;
import tools.jackson.databind.node.ObjectNode;

/** Takes the elements of an answer's lists in the order in which they close. */
@FunctionalInterface
public interface ElementSink {

    void take(String list, ObjectNode element) throws ProviderFault;
}
