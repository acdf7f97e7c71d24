package io.narratix.voice.casting;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Line;

/** Says by which of a provider's voices a line is spoken. Safe for many threads. */
public interface VoiceCasting {

    /** A name of ours for the voice, which is the same whenever the voice is; asks nobody. */
    String key(Line line);

    /** The provider's name for the voice. */
    String voiceOf(Line line, Meter meter) throws ProviderFault, InterruptedException;

    /** The provider knows the voice no longer: the next line is cast anew. */
    void isGone(String voice);
}
