package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Crew;
import io.narratix.languagemodel.NumberRanges;
import io.narratix.languagemodel.Part;
import io.narratix.stage.ProviderFault;
import java.util.ArrayList;
import java.util.List;

/**
 * Has one part labelled. What an answer leaves open or gets wrong is asked for again once, with what was wrong; an answer
 * that was only too long is gone on with for as long as it brings something.
 */
final class PartJob implements Crew.Job {

    private static final int MOST_CALLS = 12;

    private final Interview interview;
    private final Draft draft;
    private final Part part;
    private List<String> wrong = List.of();

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
        return draft.isSettled(draft.sheet().indexOf(part.last()));
    }

    @Override
    public void run(Runnable news) throws ProviderFault, InterruptedException {
        boolean again = false;
        for (int calls = 1; !isDone(); calls++) {
            int missing = draft.missing(part).size();
            Outcome outcome = ask(news);
            if (draft.missing(part).isEmpty() && !outcome.isBroken(missing)) {
                draft.passed(part, part.last() + 1);
                news.run();
                return;
            }
            boolean onward = outcome.tooLong() && draft.missing(part).size() < missing;
            if ((again && !onward) || calls == MOST_CALLS) {
                throw interview.invalid(complaint());
            }
            again |= !onward;
        }
    }

    /**
     * How a call went.
     *
     * @param tooLong whether the answer's end is missing as it was too long
     * @param unusable whether it was no answer
     */
    private record Outcome(boolean tooLong, boolean unusable) {

        /** An answer that breaks off while nobody was to speak has told nothing. */
        boolean isBroken(int missing) {
            return unusable && missing == 0;
        }
    }

    private Outcome ask(Runnable news) throws ProviderFault, InterruptedException {
        PartReader reader = new PartReader(draft, part, news);
        List<String> complaints = new ArrayList<>();
        boolean tooLong = false;
        boolean unusable = false;
        try {
            tooLong = interview.ask(part, draft, wrong, reader);
        } catch (ProviderFault fault) {
            if (fault.kind() != ProviderFault.Kind.INVALID) {
                throw fault;
            }
            unusable = true;
            complaints.add(fault.reason());
        }
        complaints.addAll(reader.complaints());
        wrong = complaints;
        return new Outcome(tooLong, unusable);
    }

    private String complaint() {
        List<Integer> missing = draft.missing(part);
        String what = missing.isEmpty() ? "no usable answer" : "no speaker of segments " + NumberRanges.of(missing);
        return wrong.isEmpty() ? what : what + ": " + String.join("; ", wrong);
    }
}
