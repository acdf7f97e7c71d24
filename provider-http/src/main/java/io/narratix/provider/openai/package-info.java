/**
 * What all callers of servers with OpenAI's API share: how their errors are read. Hosted ones and local ones word them
 * differently; a wrong key, an empty account and a missing model are told apart, each in a sentence that says what to do.
 */
@NullMarked
package io.narratix.provider.openai;

import org.jspecify.annotations.NullMarked;
