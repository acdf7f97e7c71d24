package io.narratix.textanalysis.model;

import io.narratix.languagemodel.AnswerBounds;
import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.ElementSink;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ObjectStream;
import io.narratix.languagemodel.Part;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.textanalysis.model.Questions.Task;
import java.util.List;

/** What is asked of the model about one text, and in which words. */
final class Interview {

    private static final int SPARE_ELEMENTS = 200;

    private final LanguageModel model;
    private final Meter meter;
    private final Questions questions;
    private final boolean whole;

    /** @param whole whether every question comes with the whole text, which the provider keeps for the next one */
    Interview(LanguageModel model, Meter meter, Questions questions, boolean whole) {
        this.model = model;
        this.meter = meter;
        this.questions = questions;
        this.whole = whole;
    }

    /** Asks who speaks in the part, beside those who are known. */
    void askForCast(Part part, Draft draft, ElementSink sink) throws ProviderFault, InterruptedException {
        Ask ask = questions.about(Task.CAST, part, part.numbers(), draft.cast(), List.of(), whole);
        if (send(ask, Cast.MOST_CHARACTERS, sink) == Completion.LENGTH) {
            throw invalid("the list of characters did not fit into the answer");
        }
    }

    /**
     * Asks for the lines of the part that are missing; on a draft without a cast for all of them, and the cast.
     *
     * @return whether the answer was too long, so that its end is missing
     */
    boolean ask(Part part, Draft draft, List<String> wrong, ElementSink sink)
            throws ProviderFault, InterruptedException {
        Ask ask = questions.about(task(draft), stretch(part, draft), segments(part, draft), draft.cast(), wrong, whole);
        int most = 4 * (part.last() - part.first() + 1) + SPARE_ELEMENTS;
        return send(ask, most, sink) == Completion.LENGTH;
    }

    ProviderFault invalid(String reason) {
        String provider = model.facts().provider();
        return ProviderFault.invalid(provider, "the answer of %s is unusable: %s".formatted(provider, reason));
    }

    private Completion send(Ask ask, int mostElements, ElementSink sink) throws ProviderFault, InterruptedException {
        AnswerBounds bounds = new AnswerBounds(List.of(PartReader.CHARACTERS, PartReader.LINES), mostElements);
        ObjectStream answer = new ObjectStream(model.facts().provider(), bounds, sink);
        Completion completion = model.ask(ask, meter, answer);
        if (completion == Completion.END) {
            answer.end();
        }
        return completion;
    }

    private static Task task(Draft draft) {
        return draft.cast().isComplete() ? Task.LINES : Task.CAST_AND_LINES;
    }

    /** A part that is new is asked about as a whole, and so is one in which only the narrator is left. */
    private static List<Integer> segments(Part part, Draft draft) {
        List<Integer> missing = draft.missing(part);
        return missing.isEmpty() || isNew(part, draft) ? part.numbers() : missing;
    }

    private static Part stretch(Part part, Draft draft) {
        List<Integer> segments = segments(part, draft);
        int margin = 6;
        return new Part(
                Math.max(part.first(), segments.get(0) - margin),
                Math.min(part.last(), segments.get(segments.size() - 1) + margin));
    }

    private static boolean isNew(Part part, Draft draft) {
        return part.numbers().stream()
                .noneMatch(number -> draft.isSettled(draft.sheet().indexOf(number)));
    }
}
