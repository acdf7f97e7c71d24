package io.narratix.studio.web;

import java.time.Duration;

/** Keeps something for a while only. */
@FunctionalInterface
public interface Forgetful {

    /** Deletes what is older. */
    void forget(Duration older);
}
