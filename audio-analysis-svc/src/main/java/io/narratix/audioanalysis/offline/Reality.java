package io.narratix.audioanalysis.offline;

import java.util.List;
import java.util.Optional;

/** Whether a sentence really says that what one of its words names happens now. */
final class Reality {

    private final List<Objection> objections;

    Reality(Vocabulary vocabulary, Prose prose) {
        this.objections = List.of(
                new Names(prose),
                (sentence, position) -> sentence.isQuestion(),
                new Negation(vocabulary),
                new Hypothesis(vocabulary),
                new Comparison(),
                new Habit(vocabulary),
                new Recollection(vocabulary),
                new Figure(vocabulary),
                new Report(vocabulary));
    }

    /** The first thing that speaks against it, or nothing. */
    Optional<Objection> objection(Sentence sentence, int position) {
        return objections.stream()
                .filter(objection -> objection.against(sentence, position))
                .findFirst();
    }

    boolean accepts(Sentence sentence, int position) {
        return objection(sentence, position).isEmpty();
    }
}
