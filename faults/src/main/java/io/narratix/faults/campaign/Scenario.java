package io.narratix.faults.campaign;

import io.narratix.faults.rig.Ground;

/**
 * Something that goes wrong.
 *
 * @param name as the command line and the table name it
 * @param inShort whether it is part of the short form
 * @param ground what it takes
 * @param play breaks and mends; what is left to be done and checked afterwards is the same for all
 */
record Scenario(String name, boolean inShort, Ground ground, Play play) {

    /** What happens. */
    @FunctionalInterface
    interface Play {

        void on(Act act) throws Exception;
    }

    /** Only a part of the whole campaign. */
    static Scenario of(String name, Play play) {
        return new Scenario(name, false, Ground.ORDINARY, play);
    }

    /** Only a part of the whole campaign, on a rig of another kind. */
    static Scenario on(Ground ground, String name, Play play) {
        return new Scenario(name, false, ground, play);
    }

    /** A part of the short form too. */
    static Scenario brief(String name, Play play) {
        return new Scenario(name, true, Ground.ORDINARY, play);
    }
}
