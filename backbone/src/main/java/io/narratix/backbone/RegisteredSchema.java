package io.narratix.backbone;

/** A version of a subject. */
record RegisteredSchema(String subject, int version, int id, String schema) {}
