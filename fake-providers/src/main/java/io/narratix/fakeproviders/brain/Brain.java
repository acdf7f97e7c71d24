package io.narratix.fakeproviders.brain;

/** Answers in place of a language model. Called by any number of threads at once. */
@FunctionalInterface
public interface Brain {

    /** @return the text of the answer, JSON if there is a schema */
    String answer(Question question);
}
