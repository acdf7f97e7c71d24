package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Drafts;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.InputHash;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.textanalysis.Findings;
import io.narratix.textanalysis.StoryAnalyst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a story with a language model. A try that fails leaves what was settled to the next one, which tells it again and
 * asks for the rest only. Safe for use by several threads.
 */
public final class ModelStoryAnalyst implements StoryAnalyst {

    private static final Logger LOG = LoggerFactory.getLogger(ModelStoryAnalyst.class);

    private final LanguageModel model;
    private final Drafts<Draft> drafts = new Drafts<>();

    public ModelStoryAnalyst(LanguageModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return model.facts().provider();
    }

    @Override
    public boolean paid() {
        return model.facts().paid();
    }

    @Override
    public String version() {
        return model.facts().model() + " " + Questions.PROTOCOL;
    }

    @Override
    public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings)
            throws ProviderFault, InterruptedException {
        String work = InputHash.of(manuscript.text(), language);
        Draft draft = drafts.take(work, () -> new Draft(Sheet.of(manuscript)));
        boolean finished = false;
        try {
            new Reading(model, draft, language).read(meter, new LineWriter(draft, findings));
            finished = true;
            LOG.info(
                    "{} has labelled {} segments, {} labels were put right",
                    name(),
                    draft.sheet().marked(),
                    draft.repairs());
        } finally {
            if (!finished) {
                drafts.keep(work, draft);
            }
        }
    }
}
