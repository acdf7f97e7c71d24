package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Crew;
import io.narratix.languagemodel.NumberRanges;
import io.narratix.languagemodel.Part;
import io.narratix.stage.ProviderFault;
import java.util.List;

/**
 * Has one part labelled. What an answer leaves open or gets wrong is asked for again once, with what was wrong; an answer
 * that was only too long is gone on with for as long as it brings something. What is no answer is the policy's to repeat.
 */
final class PartJob implements Crew.Job {

    private static final int MOST_CALLS = 12;

    private final Interview interview;
    private final Draft draft;
    private final Part part;

    PartJob(Interview interview, Draft draft, Part part) {
        this.interview = interview;
        this.draft = draft;
        this.part = part;
    }

    /** Whether nothing is left to ask. A part in which nobody seems to speak is asked about once. */
    boolean isDone() {
        if (draft.missing(part).isEmpty() && draft.isSpoken(part)) {
            draft.passed(part, part.last() + 1);
        }
        return draft.isSettled(part);
    }

    @Override
    public void run(Runnable news) throws ProviderFault, InterruptedException {
        for (int calls = 1; !isDone(); calls++) {
            int before = draft.missing(part).size();
            boolean tooLong = ask(news);
            int missing = draft.missing(part).size();
            if (missing == 0) {
                draft.passed(part, part.last() + 1);
                news.run();
                return;
            }
            boolean onward = tooLong && missing < before;
            if (calls == MOST_CALLS || (!onward && !draft.notes(part).mayAskAgain())) {
                throw interview.invalid(complaint());
            }
        }
    }

    /** Returns whether the answer's end is missing as it was too long. */
    private boolean ask(Runnable news) throws ProviderFault, InterruptedException {
        PartReader reader = new PartReader(draft, part, news);
        Notes notes = draft.notes(part);
        try {
            boolean tooLong = interview.ask(part, draft, notes.wrong(), reader);
            notes.note(reader.complaints());
            return tooLong;
        } catch (ProviderFault fault) {
            reader.complaints();
            notes.note(fault.kind() == ProviderFault.Kind.INVALID ? List.of(fault.reason()) : List.of());
            throw fault;
        }
    }

    private String complaint() {
        List<Integer> missing = draft.missing(part);
        String what = "no speaker of segments " + NumberRanges.of(missing);
        List<String> wrong = draft.notes(part).wrong();
        return wrong.isEmpty() ? what : what + ": " + String.join("; ", wrong);
    }
}
