package io.narratix.languagemodel.openai;

/** How a server is made to answer in JSON. */
public enum Structured {
    /** It holds the answer to the schema. */
    JSON_SCHEMA,
    /** It holds the answer to JSON; the question carries the schema. */
    JSON_OBJECT,
    /** The question carries the schema, and that is all. */
    PROMPT
}
