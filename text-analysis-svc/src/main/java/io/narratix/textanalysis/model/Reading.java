package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Crew;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.Part;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.util.List;

/**
 * One try at a text. What one answer can label is asked for in one call. A longer text is cast first, and then read in
 * parts at the same time.
 */
final class Reading {

    /** Up to here it is cheaper to have the whole text read from the provider's cache by every part (ADR 0016). */
    private static final int MOST_PARTS_WITH_WHOLE_TEXT = 7;

    private final LanguageModel model;
    private final Draft draft;
    private final String language;

    Reading(LanguageModel model, Draft draft, String language) {
        this.model = model;
        this.draft = draft;
        this.language = language;
    }

    void read(Meter meter, LineWriter writer) throws ProviderFault, InterruptedException {
        ModelFacts facts = model.facts();
        List<Part> parts = parts(facts.labelledCharacters());
        Interview interview = new Interview(
                model, meter, new Questions(draft.sheet(), language), parts.size() > 1 && isReadAsAWhole(parts.size()));
        if (parts.size() != 1) {
            cast(interview);
        }
        List<PartJob> jobs = parts.stream()
                .map(part -> new PartJob(interview, draft, part))
                .filter(job -> !job.isDone())
                .toList();
        Crew.work(jobs, facts.concurrency(), writer::goOn);
        finish(writer);
    }

    private void finish(LineWriter writer) {
        draft.cast().complete();
        writer.goOn();
        if (!writer.isAtTheEnd()) {
            throw new IllegalStateException("a text was read but not all of it is settled");
        }
    }

    private List<Part> parts(int characters) {
        return Part.of(draft.sheet().manuscript(), draft.sheet().markedSpans(), characters);
    }

    private boolean isReadAsAWhole(int parts) {
        return parts <= MOST_PARTS_WITH_WHOLE_TEXT
                && draft.sheet().manuscript().text().length() <= model.facts().readableCharacters();
    }

    /** As much of the text at once as the model can read; what it reads later it reads knowing who was there before. */
    private void cast(Interview interview) throws ProviderFault, InterruptedException {
        if (draft.cast().isComplete()) {
            return;
        }
        for (Part part : parts(model.facts().readableCharacters())) {
            interview.askForCast(part, draft, new CastReader(draft.cast()));
        }
        draft.cast().complete();
    }
}
