package io.narratix.voice;

import io.narratix.stage.Meter;
import io.narratix.stage.Provider;
import io.narratix.stage.ProviderFault;
import java.util.List;

/** Turns written words into spoken ones. Implementations may be called by several threads at once. */
public interface SpeechProvider extends Provider {

    /** Whose work is heard, to be named wherever the speech is published; a line each. */
    String credits();

    /** The voices that parts can be cast with by hand, the narrator's usual one first; none if only an account knows. */
    default List<Voice> voices() {
        return List.of();
    }

    /**
     * What decides in which voice and by which means the line is spoken, beside its words, language and delivery: the same
     * string for the same sound. It asks nobody and costs nothing, however often it is called; a voice whose id only the
     * provider knows goes by a name of ours.
     */
    String identity(Line line);

    /**
     * Speaks the line, and says by whose voice.
     *
     * @param meter is told of every paid call
     * @throws ProviderFault if it could not be spoken; its kind says what follows
     * @throws InterruptedException if the thread was asked to stop before the speech was there
     */
    Speech speak(Line line, Meter meter) throws ProviderFault, InterruptedException;
}
