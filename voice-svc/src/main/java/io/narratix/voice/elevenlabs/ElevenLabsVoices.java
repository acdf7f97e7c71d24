package io.narratix.voice.elevenlabs;

import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.stage.Pause;
import io.narratix.voice.SpeechProvider;
import io.narratix.voice.casting.DesignCasting;
import io.narratix.voice.casting.Designer;
import io.narratix.voice.casting.LibraryCasting;
import io.narratix.voice.casting.RoomMaking;
import io.narratix.voice.casting.VoiceBook;
import io.narratix.voice.casting.VoiceCasting;
import io.narratix.voice.recording.Editor;

/** Puts ElevenLabs together as it is configured. */
public final class ElevenLabsVoices {

    private ElevenLabsVoices() {}

    /** @throws IllegalArgumentException if the key is missing */
    public static SpeechProvider speech(ElevenLabsProperties properties, VoiceBook book, Editor editor, Pause pause) {
        if (!properties.apiKey().isPresent()) {
            throw new IllegalArgumentException(
                    "narratix.voice.providers names elevenlabs, but"
                            + " narratix.elevenlabs.api-key is not set: set NARRATIX_ELEVENLABS_API_KEY, or take it off the list");
        }
        ProviderClient client = new ProviderClient(
                ElevenLabs.endpoint(properties.baseUrl(), properties.apiKey()),
                new ElevenLabsFaults(),
                properties.concurrency());
        return new ElevenLabsSpeech(client, properties, casting(client, properties, book, pause), editor);
    }

    private static VoiceCasting casting(
            ProviderClient client, ElevenLabsProperties properties, VoiceBook book, Pause pause) {
        LibraryCasting library = new LibraryCasting(ElevenLabs.NAME, new AccountVoices(client), book);
        return properties.voices() == ElevenLabsProperties.Voices.LIBRARY
                ? library
                : new DesignCasting(designer(client, properties, book), library, book, pause);
    }

    private static Designer designer(ProviderClient client, ElevenLabsProperties properties, VoiceBook book) {
        Designer designer = new VoiceDesign(client, properties);
        return properties.forgetAfter().isZero() ? designer : new RoomMaking(designer, book, properties.forgetAfter());
    }
}
