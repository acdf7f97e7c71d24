package io.narratix.voice.elevenlabs;

import io.narratix.provider.Answer;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import io.narratix.voice.Line;
import io.narratix.voice.Speech;
import io.narratix.voice.SpeechProvider;
import io.narratix.voice.casting.VoiceCasting;
import io.narratix.voice.recording.Drafts;
import io.narratix.voice.recording.Editor;
import io.narratix.voice.recording.Script;
import io.narratix.voice.recording.Take;

/** Speaks by ElevenLabs. A line that is longer than the model takes is spoken in pieces, each of which is paid once. */
public final class ElevenLabsSpeech implements SpeechProvider {

    private final ProviderClient client;
    private final ElevenLabsProperties properties;
    private final VoiceCasting casting;
    private final Editor editor;
    private final Drafts drafts = new Drafts();

    public ElevenLabsSpeech(
            ProviderClient client, ElevenLabsProperties properties, VoiceCasting casting, Editor editor) {
        this.client = client;
        this.properties = properties;
        this.casting = casting;
        this.editor = editor;
    }

    @Override
    public String name() {
        return ElevenLabs.NAME;
    }

    @Override
    public String credits() {
        return "Speech: ElevenLabs, " + properties.model();
    }

    @Override
    public String identity(Line line) {
        return String.join(" ", properties.model(), properties.outputFormat(), casting.key(line));
    }

    @Override
    public Speech speak(Line line, Meter meter) throws ProviderFault, InterruptedException {
        String voice = casting.voiceOf(line, meter);
        return editor.joined(
                drafts.takes(
                        Script.of(line, properties.mostCharacters()),
                        line.by(voice),
                        piece -> take(new SpeechRequest(piece, line, voice, properties), meter)),
                line.delivery(),
                voice);
    }

    private Take take(SpeechRequest request, Meter meter) throws ProviderFault, InterruptedException {
        Answer answer = answer(request, meter);
        SpeechAnswer speech = SpeechAnswer.of(answer, OutputFormat.of(properties.outputFormat()));
        return editor.take(request.piece(), speech.sound(), speech.marks());
    }

    private Answer answer(SpeechRequest request, Meter meter) throws ProviderFault, InterruptedException {
        Reservation reservation =
                meter.reserve(characters(request.piece().text().length()));
        Refusals refusals = new Refusals();
        try {
            Answer answer = client.reading(refusals).call(request.call().costing(reservation));
            ElevenLabs.heedLimit(answer, client.permits());
            reservation.settle(characters(
                    ElevenLabs.credits(answer).orElse(request.piece().text().length())));
            return answer;
        } catch (ProviderFault fault) {
            refusals.last().ifPresent(refusal -> ElevenLabs.heedLimit(refusal.answer(), client.permits()));
            throw refusals.is("voice_not_found") ? castAnew(request, fault) : fault;
        }
    }

    /** A voice that we cast and that is gone costs nothing but another try; one that was chosen by hand is a mistake. */
    private ProviderFault castAnew(SpeechRequest request, ProviderFault fault) {
        if (request.line().cast().wanted().filter(request.voice()::equals).isPresent()) {
            return fault;
        }
        casting.isGone(request.voice());
        return ProviderFault.refused(name(), fault.reason() + "; the part is cast anew", null);
    }

    private Usage characters(double quantity) {
        return new Usage(name(), properties.model(), "characters", quantity);
    }
}
