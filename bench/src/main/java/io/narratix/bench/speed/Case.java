package io.narratix.bench.speed;

import java.io.IOException;

/** Something that can be measured. */
@FunctionalInterface
interface Case {

    void measure(Setup setup, Report report) throws IOException, InterruptedException;
}
