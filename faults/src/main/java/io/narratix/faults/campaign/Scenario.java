package io.narratix.faults.campaign;

import io.narratix.faults.rig.Ground;

/**
 * Something that goes wrong.
 *
 * @param name as the command line and the table name it
 * @param reach what it is part of
 * @param ground what it takes
 * @param play breaks and mends; what is left to be done and checked afterwards is the same for all
 */
record Scenario(String name, Reach reach, Ground ground, Play play) {

    /** What a scenario is part of. */
    enum Reach {
        /** The short form too. */
        SHORT,
        /** The whole campaign. */
        WHOLE,
        /** Neither: it takes its time, and is played when it is asked for. */
        ON_DEMAND
    }

    /** What happens. */
    @FunctionalInterface
    interface Play {

        void on(Act act) throws Exception;
    }

    /** Only a part of the whole campaign. */
    static Scenario of(String name, Play play) {
        return new Scenario(name, Reach.WHOLE, Ground.ORDINARY, play);
    }

    /** Only a part of the whole campaign, on a rig of another kind. */
    static Scenario on(Ground ground, String name, Play play) {
        return new Scenario(name, Reach.WHOLE, ground, play);
    }

    /** A part of the short form too. */
    static Scenario brief(String name, Play play) {
        return new Scenario(name, Reach.SHORT, Ground.ORDINARY, play);
    }

    /** Only when it is asked for by its name. */
    static Scenario onDemand(String name, Play play) {
        return new Scenario(name, Reach.ON_DEMAND, Ground.ORDINARY, play);
    }
}
