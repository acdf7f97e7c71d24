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
import java.util.Optional;
import java.util.stream.Stream;

/** Has one part read for its sounds. What an answer leaves open or gets wrong is asked for again once, with what was wrong. */
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
        List<String> wrong = List.of();
        while (!sounds.isDone()) {
            boolean again = !wrong.isEmpty();
            PartSounds.Answer answer = sounds.new Answer(wanted(), news);
            Optional<String> unusable = ask(answer, wrong);
            wrong = Stream.of(unusable.stream(), answer.uncovered().stream(), answer.misplaced().stream())
                    .flatMap(sentences -> sentences)
                    .toList();
            if (wrong.isEmpty() || (again && isGoodEnough(unusable, answer))) {
                finish(answer.wanted());
                wrong = List.of();
            } else if (again) {
                throw invalid(String.join("; ", wrong));
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

    /** Asked twice: effects that still stand nowhere are left out, unless there are no others. */
    private boolean isGoodEnough(Optional<String> unusable, PartSounds.Answer answer) {
        return unusable.isEmpty()
                && answer.uncovered().isEmpty()
                && !sounds.effects().isEmpty();
    }

    private void finish(Wanted wanted) {
        if (wanted.hasEffects()) {
            sounds.hasAllEffects();
        }
    }

    /** Asks once; says why if it was no answer. */
    private Optional<String> ask(PartSounds.Answer answer, List<String> wrong)
            throws ProviderFault, InterruptedException {
        try {
            Wanted wanted = answer.wanted();
            send(questions.about(wanted, sounds.part(), words(wanted), sounds.room(), wrong), answer);
            return Optional.empty();
        } catch (ProviderFault fault) {
            if (fault.kind() != ProviderFault.Kind.INVALID) {
                throw fault;
            }
            return Optional.of(fault.reason());
        }
    }

    private Part words(Wanted wanted) {
        return wanted == Wanted.SOUNDSCAPES ? sounds.bare().orElse(sounds.part()) : sounds.part();
    }

    private void send(Ask ask, PartSounds.Answer answer) throws ProviderFault, InterruptedException {
        Part part = sounds.part();
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
