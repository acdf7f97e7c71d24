package io.narratix.audioanalysis.model;

import io.narratix.languagemodel.AnswerBounds;
import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.Crew;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ObjectStream;
import io.narratix.languagemodel.Part;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has one part read for its sounds. What an answer leaves open or gets wrong is asked for again once, with what was wrong.
 * What is no answer is the policy's to repeat.
 */
final class PartListening implements Crew.Job {

    private static final int WORDS_PER_ELEMENT = 20;
    private static final int SPARE_ELEMENTS = 60;

    private final LanguageModel model;
    private final Meter meter;
    private final SoundQuestions questions;
    private final PartSounds sounds;
    private final boolean inTwoCalls;

    /** @param inTwoCalls whether soundscapes and effects are asked for apart */
    PartListening(LanguageModel model, Meter meter, SoundQuestions questions, PartSounds sounds, boolean inTwoCalls) {
        this.model = model;
        this.meter = meter;
        this.questions = questions;
        this.sounds = sounds;
        this.inTwoCalls = inTwoCalls;
    }

    @Override
    public void run(Runnable news) throws ProviderFault, InterruptedException {
        while (!sounds.isDone()) {
            PartSounds.Answer answer = sounds.new Answer(wanted(), news);
            send(answer);
            List<String> wrong = Stream.concat(answer.uncovered().stream(), answer.misplaced().stream())
                    .toList();
            if (wrong.isEmpty() || (sounds.wasAskedAgain() && isGoodEnough(answer))) {
                sounds.finish(answer.wanted());
            } else if (sounds.wasAskedAgain()) {
                throw invalid(String.join("; ", wrong));
            } else {
                sounds.askAgain(wrong);
            }
        }
        news.run();
    }

    private Wanted wanted() {
        boolean bare = sounds.bare().isPresent();
        if (bare && (inTwoCalls || !sounds.lacksEffects())) {
            return Wanted.SOUNDSCAPES;
        }
        return bare ? Wanted.BOTH : Wanted.EFFECTS;
    }

    /** Effects that still stand nowhere are left out, unless there are no others. */
    private boolean isGoodEnough(PartSounds.Answer answer) {
        return answer.uncovered().isEmpty() && !sounds.effects().isEmpty();
    }

    private Part words(Wanted wanted) {
        return wanted == Wanted.SOUNDSCAPES ? sounds.bare().orElse(sounds.part()) : sounds.part();
    }

    private void send(PartSounds.Answer answer) throws ProviderFault, InterruptedException {
        Wanted wanted = answer.wanted();
        Part part = sounds.part();
        Ask ask = questions.about(wanted, part, words(wanted), sounds.room(), sounds.wrong());
        int most = 4 * sounds.mostEffects() + (part.last() - part.first()) / WORDS_PER_ELEMENT + SPARE_ELEMENTS;
        AnswerBounds bounds = new AnswerBounds(List.of(PartSounds.SOUNDSCAPES, PartSounds.EFFECTS), most);
        ObjectStream stream = new ObjectStream(model.facts().provider(), bounds, answer);
        if (model.ask(ask, meter, stream) == Completion.LENGTH) {
            throw invalid("it did not fit into its greatest length");
        }
        stream.end();
    }

    private ProviderFault invalid(String reason) {
        String provider = model.facts().provider();
        return ProviderFault.invalid(provider, "the answer of %s is unusable: %s".formatted(provider, reason));
    }
}
