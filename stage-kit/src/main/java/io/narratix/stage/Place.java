package io.narratix.stage;

/**
 * An item's place in its set.
 *
 * @param set the run and the generation of the analysis that found the item
 * @param member its number in the set, from 1
 */
public record Place(String set, int member) {

    /** The items that one reading of a text found belong together; another reading's do not mix with them. */
    public static String setOf(String runId, int generation) {
        return runId + "/" + generation;
    }

    static String runOf(String set) {
        return set.substring(0, set.lastIndexOf('/'));
    }
}
