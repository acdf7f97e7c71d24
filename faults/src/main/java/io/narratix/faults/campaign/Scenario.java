package io.narratix.faults.campaign;

/**
 * Something that goes wrong.
 *
 * @param name as the command line and the table name it
 * @param inShort whether it is part of the short form
 * @param play breaks and mends; what is left to be done and checked afterwards is the same for all
 */
record Scenario(String name, boolean inShort, Play play) {

    /** What happens. */
    @FunctionalInterface
    interface Play {

        void on(Act act) throws Exception;
    }

    /** Only a part of the whole campaign. */
    static Scenario of(String name, Play play) {
        return new Scenario(name, false, play);
    }

    /** A part of the short form too. */
    static Scenario brief(String name, Play play) {
        return new Scenario(name, true, play);
    }
}
