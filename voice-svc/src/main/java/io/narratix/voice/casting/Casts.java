package io.narratix.voice.casting;

import java.util.Optional;

/** Which voice each part has, for all instances of the service. */
public interface Casts {

    /** The voice that the part has. */
    Optional<String> voiceOf(String key);

    /**
     * Casts the part unless it has a voice, and says which one it has.
     *
     * @param note why it is this one, for whoever looks into the book
     */
    String write(String key, String voice, String note);

    /** Whoever was cast with the voice is cast anew. */
    void forget(String voice);
}
