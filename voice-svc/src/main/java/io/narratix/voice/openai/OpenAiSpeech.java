package io.narratix.voice.openai;

import io.narratix.provider.Answer;
import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import io.narratix.provider.FaultReader;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.openai.OpenAiFaults;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import io.narratix.voice.Line;
import io.narratix.voice.Speech;
import io.narratix.voice.SpeechProvider;
import io.narratix.voice.Voice;
import io.narratix.voice.casting.Casts;
import io.narratix.voice.casting.LibraryCasting;
import io.narratix.voice.casting.VoiceCasting;
import io.narratix.voice.openai.OpenAiSpeechProperties.Timestamps;
import io.narratix.voice.recording.Drafts;
import io.narratix.voice.recording.Editor;
import io.narratix.voice.recording.Script;
import io.narratix.voice.recording.Take;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks by a server with OpenAI's API. Without a key it costs nothing. */
public final class OpenAiSpeech implements SpeechProvider {

    /** Its name in configuration, faults and price list. */
    public static final String NAME = "openai";

    private static final FaultReader FAULTS = new OpenAiFaults("narratix.speech.openai.api-key");

    private final ProviderClient client;
    private final OpenAiSpeechProperties properties;
    private final VoiceCasting casting;
    private final Editor editor;
    private final Drafts drafts = new Drafts();
    private volatile boolean captions;

    public OpenAiSpeech(OpenAiSpeechProperties properties, Casts book, Editor editor) {
        Endpoint endpoint = Endpoint.bearer(NAME, properties.baseUrl(), properties.apiKey());
        this.client = new ProviderClient(endpoint, FAULTS, "speech", properties.concurrency());
        this.properties = properties;
        this.casting = new LibraryCasting(NAME, new ServerVoices(client, properties.voices()), book);
        this.editor = editor;
        this.captions = properties.timestamps() != Timestamps.NONE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean paid() {
        return !properties.apiKey().equals(Credential.NONE);
    }

    @Override
    public String credits() {
        return "Speech: " + properties.model();
    }

    @Override
    public List<Voice> voices() {
        return properties.voices().stream()
                .map(ListedVoice::of)
                .map(ListedVoice::voice)
                .toList();
    }

    @Override
    public String identity(Line line) {
        return String.join(" ", properties.model(), properties.voices().toString(), casting.key(line));
    }

    @Override
    public Speech speak(Line line, Meter meter) throws ProviderFault, InterruptedException {
        String voice = casting.voiceOf(line, meter);
        return editor.joined(
                drafts.takes(
                        Script.of(line, properties.mostCharacters()),
                        line.by(voice),
                        piece -> take(new SpeechOrder(piece, line, voice, properties), meter)),
                line.delivery(),
                voice);
    }

    private Take take(SpeechOrder order, Meter meter) throws ProviderFault, InterruptedException {
        SpokenAnswer spoken = captions ? captioned(order, meter) : plain(order, meter);
        return editor.take(order.piece(), spoken.sound(), spoken.marks());
    }

    /** A server that does not know captions is asked for them once. */
    private SpokenAnswer captioned(SpeechOrder order, Meter meter) throws ProviderFault, InterruptedException {
        AtomicInteger status = new AtomicInteger();
        ProviderClient watching = client.reading(refusal -> {
            status.set(refusal.status());
            return FAULTS.read(refusal);
        });
        try {
            return SpokenAnswer.captioned(answer(watching, order.captioned(), order, meter), properties);
        } catch (ProviderFault fault) {
            boolean unknown = status.get() == 404 || status.get() == 405;
            if (properties.timestamps() != Timestamps.AUTO || !unknown) {
                throw fault;
            }
            captions = false;
            return plain(order, meter);
        }
    }

    private SpokenAnswer plain(SpeechOrder order, Meter meter) throws ProviderFault, InterruptedException {
        return SpokenAnswer.plain(answer(client, order.plain(), order, meter), properties);
    }

    private Answer answer(ProviderClient by, ProviderCall call, SpeechOrder order, Meter meter)
            throws ProviderFault, InterruptedException {
        if (!paid()) {
            return by.call(call);
        }
        Usage characters = new Usage(
                NAME, properties.model(), "characters", order.piece().text().length());
        Reservation reservation = meter.reserve(characters);
        Answer answer = by.call(call.costing(reservation));
        reservation.settle(characters);
        return answer;
    }
}
