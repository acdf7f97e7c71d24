package io.narratix.faults.rig;

import java.io.IOException;

/** A program of the machine's. */
final class Tool {

    private Tool() {}

    /** Whether it is there and ends with 0; what it says is of no interest. */
    static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
