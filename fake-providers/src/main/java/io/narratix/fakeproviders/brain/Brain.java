package io.narratix.fakeproviders.brain;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers in place of a language model. Called by any number of threads at once. */
@FunctionalInterface
public interface Brain {

    /**
     * @param request the whole request as the client sent it
     * @param schema what the answer has to fit; a missing node if the request asks for none
     * @return the text of the answer, JSON if there is a schema
     */
    String answer(JsonNode request, JsonNode schema);
}
