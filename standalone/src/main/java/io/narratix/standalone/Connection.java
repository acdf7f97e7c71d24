package io.narratix.standalone;

import java.nio.file.Path;

/**
 * With what a pipeline is reached, wherever it runs.
 *
 * @param kafka host:port of the brokers
 * @param registry the schema registry's address
 * @param artifacts the folder of the artifact store
 * @param pages how a browser gets to its texts
 */
record Connection(String kafka, String registry, Path artifacts, Pages pages) {

    Connection(String kafka, String registry, Path artifacts) {
        this(kafka, registry, artifacts, Pages.NONE);
    }
}
