package io.narratix.audioanalysis.model;

import io.narratix.audioanalysis.Findings;
import io.narratix.audioanalysis.SoundAnalyst;
import io.narratix.languagemodel.Crew;
import io.narratix.languagemodel.Drafts;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.Part;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import io.narratix.stage.InputHash;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.util.List;

/**
 * Reads a text for its sounds with a language model. A try that fails leaves what was found to the next one, which tells
 * it again and asks for the rest only. Safe for use by several threads.
 */
public final class ModelSoundAnalyst implements SoundAnalyst {

    /** Characters of a story whose sounds need one token of an answer, on the safe side. */
    private static final int CHARACTERS_PER_OUTPUT_TOKEN = 4;

    private final LanguageModel model;
    private final boolean inTwoCalls;
    private final Drafts<List<PartSounds>> drafts = new Drafts<>();

    private ModelSoundAnalyst(LanguageModel model, boolean inTwoCalls) {
        this.model = model;
        this.inTwoCalls = inTwoCalls;
    }

    /** One call for everything; if that fails for good, two calls take its place, one for each kind of sound. */
    public static List<SoundAnalyst> of(LanguageModel model) {
        return List.of(new ModelSoundAnalyst(model, false), new ModelSoundAnalyst(model, true));
    }

    @Override
    public String name() {
        return model.facts().provider() + (inTwoCalls ? " (two calls)" : "");
    }

    /** The tries of the one call are counted; if those of the two counted with them, they would never get their turn. */
    @Override
    public boolean paid() {
        return model.facts().paid() && !inTwoCalls;
    }

    @Override
    public String version() {
        return model.facts().model() + " " + SoundQuestions.PROTOCOL;
    }

    @Override
    public boolean isFallback() {
        return inTwoCalls;
    }

    @Override
    public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings)
            throws ProviderFault, InterruptedException {
        String work = InputHash.of(manuscript.text(), language);
        List<PartSounds> parts = drafts.take(work, () -> parts(manuscript));
        boolean finished = false;
        try {
            listen(parts, new SoundQuestions(manuscript, language, inTwoCalls), meter, findings);
            finished = true;
        } finally {
            if (!finished) {
                drafts.keep(work, parts);
            }
        }
    }

    private void listen(List<PartSounds> parts, SoundQuestions questions, Meter meter, Findings findings)
            throws ProviderFault, InterruptedException {
        List<PartListening> jobs = parts.stream()
                .filter(sounds -> !sounds.isDone())
                .map(sounds -> new PartListening(model, meter, questions, sounds, inTwoCalls))
                .toList();
        SoundWriter writer = new SoundWriter(parts, findings);
        Crew.work(jobs, model.facts().concurrency(), writer::goOn);
        writer.goOn();
    }

    private List<PartSounds> parts(Manuscript manuscript) {
        ModelFacts facts = model.facts();
        int characters = Math.min(facts.readableCharacters(), facts.outputTokens() * CHARACTERS_PER_OUTPUT_TOKEN);
        List<Span> words = manuscript.words().stream().map(Word::span).toList();
        return Part.of(manuscript, words, characters).stream()
                .map(part -> new PartSounds(manuscript, part))
                .toList();
    }
}
