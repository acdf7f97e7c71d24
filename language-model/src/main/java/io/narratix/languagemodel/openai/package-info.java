/**
 * Chat completions as OpenAI made them, hosted or from a local server (Ollama, llama.cpp, vLLM). Streams every answer, and
 * takes every member that a server may leave out for absent.
 */
@NullMarked
package io.narratix.languagemodel.openai;

import org.jspecify.annotations.NullMarked;
