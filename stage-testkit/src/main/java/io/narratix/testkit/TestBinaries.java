package io.narratix.testkit;

import java.nio.file.Path;

/** Where PostgreSQL's programs are unpacked to for tests: once per user and machine. */
final class TestBinaries {

    private TestBinaries() {}

    static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "narratix-postgres-" + System.getProperty("user.name"));
    }
}
