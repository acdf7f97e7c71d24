package io.narratix.audioanalysis.offline;

/** A reason why a sentence that names a sound does not say that it happens now. */
interface Objection {

    boolean against(Sentence sentence, int position);
}
