package io.narratix.voice;

import io.narratix.events.Clip;
import io.narratix.events.Failure;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.SpokenLine;
import io.narratix.schemas.Topics;
import io.narratix.sound.Wav;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Desk;
import io.narratix.stage.GatheredStage;
import io.narratix.stage.InputHash;
import io.narratix.stage.Outbox;
import io.narratix.stage.Place;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Task;

/**
 * Speaks a line. The clip is kept by what was said, how and by whom, so the same line of the same voice is spoken once,
 * in whatever run it comes up again.
 */
final class VoiceStage implements GatheredStage<LineIdentified, Clip, SpokenLine> {

    private final SpeechProvider speech;
    private final Artifacts artifacts;

    VoiceStage(SpeechProvider speech, Artifacts artifacts) {
        this.speech = speech;
        this.artifacts = artifacts;
    }

    @Override
    public Task taskOf(LineIdentified event) {
        OrderedLine line = OrderedLine.of(event, speech.voices());
        String inputs = InputHash.of("voice", speech.name(), line.isSpoken(), line.utterance());
        return new Task(event.getRunId(), "line " + event.getLine(), inputs, speech.paid() && line.isSpoken());
    }

    @Override
    public Clip work(LineIdentified event, Desk desk) throws ProviderFault, InterruptedException {
        OrderedLine line = OrderedLine.of(event, speech.voices());
        if (!line.isSpoken()) {
            return Clip.newBuilder().build();
        }
        Speech spoken = line.checked(speech.speak(line.utterance()), speech.name());
        return line.clip(spoken, artifacts.put(Wav.encode(spoken.sound()), Wav.MEDIA_TYPE), speech);
    }

    @Override
    public void announce(LineIdentified event, Clip clip, Outbox outbox) {
        OrderedLine line = OrderedLine.of(event, speech.voices());
        announce(
                event,
                OrderedLine.answerTo(event).setVoice(line.utterance().voice()).setClip(line.placed(clip)),
                outbox);
    }

    @Override
    public void announceFailure(LineIdentified event, Failure failure, Outbox outbox) {
        announce(event, OrderedLine.answerTo(event).setStatus("FAILED").setFailure(failure), outbox);
    }

    @Override
    public Place placeOf(LineIdentified event) {
        return new Place(Place.setOf(event.getRunId(), event.getGeneration()), event.getLine());
    }

    @Override
    public SpokenLine entryOf(LineIdentified event, Clip clip) {
        return OrderedLine.of(event, speech.voices()).entry(clip);
    }

    private static void announce(LineIdentified event, LineSpoken.Builder answer, Outbox outbox) {
        outbox.announce(Topics.LINE_SPOKEN, event.getRunId(), answer.build());
    }
}
