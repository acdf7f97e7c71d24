package io.narratix.voice.elevenlabs;

import io.narratix.manuscript.Words;
import io.narratix.provider.Credential;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.stage.Meter;
import io.narratix.voice.Account;
import io.narratix.voice.Line;
import io.narratix.voice.Speech;
import io.narratix.voice.SpokenBody;
import io.narratix.voice.Till;
import io.narratix.voice.TimedWord;
import io.narratix.voice.casting.VoiceCasting;
import io.narratix.voice.recording.Editor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An account that speaks, its speaker with one voice, and all that is counted of it. */
final class Rig implements AutoCloseable {

    static final String KEY = "canary";
    static final String SPEECH = "/v1/text-to-speech/";
    static final String MODEL = "eleven_multilingual_v2";

    final Account account = new Account(SpokenBody::answerTo);
    final ProviderClient client =
            new ProviderClient(ElevenLabs.endpoint(account.url("/"), Credential.of(KEY)), new ElevenLabsFaults(), 12);
    final Till till = new Till();
    final AtomicInteger aligned = new AtomicInteger();
    final List<String> gone = new CopyOnWriteArrayList<>();

    Rig() throws IOException {}

    Speech speak(Line line, String model) throws Exception {
        return speech(model, 2500).speak(line, till);
    }

    ElevenLabsSpeech speech(String model, int most) {
        Editor editor = new Editor(ElevenLabs.NAME, (sound, text) -> {
            aligned.incrementAndGet();
            return Words.in(text).stream()
                    .map(word -> new TimedWord(word.span(), Duration.ZERO, Duration.ZERO))
                    .toList();
        });
        return new ElevenLabsSpeech(client, properties(model, most), new OneVoice(), editor);
    }

    static ElevenLabsProperties properties(String model, int most) {
        return new ElevenLabsProperties(
                URI.create("https://api.elevenlabs.io"),
                Credential.of(KEY),
                model,
                "pcm_24000",
                ElevenLabsProperties.Voices.DESIGN,
                "eleven_ttv_v3",
                Duration.ZERO,
                most,
                12,
                Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        account.close();
    }

    private final class OneVoice implements VoiceCasting {

        @Override
        public String key(Line line) {
            return "one";
        }

        @Override
        public String voiceOf(Line line, Meter meter) {
            return "voice 1";
        }

        @Override
        public void isGone(String voice) {
            gone.add(voice);
        }
    }
}
