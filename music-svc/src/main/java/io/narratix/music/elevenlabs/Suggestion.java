package io.narratix.music.elevenlabs;

import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.provider.elevenlabs.ErrorDetail;
import io.narratix.stage.ProviderFault;
import java.util.Optional;

/** Reads the errors of one call, and keeps the prompt that ElevenLabs would take in place of the one it refuses. */
final class Suggestion implements FaultReader {

    private static final int MOST_CHARACTERS = 4_000;

    private volatile Optional<String> prompt = Optional.empty();

    @Override
    public ProviderFault read(Refusal refusal) {
        ErrorDetail detail = ErrorDetail.of(refusal.answer().text());
        if (detail.is("bad_prompt")) {
            prompt = detail.suggestion().filter(words -> !words.isBlank() && words.length() <= MOST_CHARACTERS);
        }
        return new ElevenLabsFaults().read(refusal);
    }

    Optional<String> prompt() {
        return prompt;
    }
}
