package io.narratix.voice;

import io.narratix.events.Clip;
import io.narratix.events.Failure;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.SpokenLine;
import io.narratix.schemas.Topics;
import io.narratix.sound.Wav;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Desk;
import io.narratix.stage.GatheredStage;
import io.narratix.stage.InputHash;
import io.narratix.stage.Outbox;
import io.narratix.stage.Place;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Task;
import java.util.List;

/**
 * Speaks a line. The clip is kept by what was said, how and by whom, so the same line of the same voice is spoken once,
 * in whatever run it comes up again; it names the voice that was heard, whoever's turn it was.
 */
final class VoiceStage implements GatheredStage<LineIdentified, Clip, SpokenLine> {

    private final Alternatives<SpeechProvider> speech;
    private final Artifacts artifacts;

    VoiceStage(Alternatives<SpeechProvider> speech, Artifacts artifacts) {
        this.speech = speech;
        this.artifacts = artifacts;
    }

    @Override
    public Task taskOf(LineIdentified event) {
        OrderedLine line = OrderedLine.of(event);
        String inputs = InputHash.of("voice", line.isSpoken(), line.words(), identities(line.line()));
        return new Task(
                event.getRunId(), "line " + event.getLine(), inputs, line.isSpoken() ? speech.paid() : List.of(false));
    }

    @Override
    public String providerOf(int alternative) {
        return speech.at(alternative).name();
    }

    @Override
    public Clip work(LineIdentified event, Desk desk) throws ProviderFault, InterruptedException {
        OrderedLine line = OrderedLine.of(event);
        if (!line.isSpoken()) {
            return Clip.newBuilder().build();
        }
        SpeechProvider speaker = speech.at(desk.alternative());
        Speech spoken = line.checked(speaker.speak(line.line(), desk.meter()), speaker.name());
        return line.clip(spoken, artifacts.put(Wav.encode(spoken.sound()), Wav.MEDIA_TYPE), speaker);
    }

    @Override
    public void announce(LineIdentified event, Clip clip, Outbox outbox) {
        OrderedLine line = OrderedLine.of(event);
        announce(event, OrderedLine.answerTo(event).setVoice(clip.getVoice()).setClip(line.placed(clip)), outbox);
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
        return OrderedLine.of(event).entry(clip);
    }

    private List<String> identities(Line line) {
        return speech.providers().stream()
                .map(provider -> provider.name() + " " + provider.identity(line))
                .toList();
    }

    private static void announce(LineIdentified event, LineSpoken.Builder answer, Outbox outbox) {
        outbox.announce(Topics.LINE_SPOKEN, event.getRunId(), answer.build());
    }
}
