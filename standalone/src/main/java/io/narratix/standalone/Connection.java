package io.narratix.standalone;

import java.nio.file.Path;

/**
 * With what a pipeline is reached, wherever it runs.
 *
 * @param kafka host:port of the brokers
 * @param registry the schema registry's address
 * @param artifacts the folder of the artifact store
 */
record Connection(String kafka, String registry, Path artifacts) {}
