package io.narratix.audioanalysis.offline;

import java.util.List;

/** A word in a certain form is a certain sound, if what stands around it allows. */
record SoundRule(String effect, Form form, List<Condition> conditions) {

    boolean fits(Sentence sentence, int position) {
        return conditions.stream().allMatch(condition -> condition.holds(sentence, position));
    }
}
