package io.narratix.music.composed;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/**
 * The JVM's own synthesiser as a stream of samples instead of a loudspeaker. That door is not part of the public API: the
 * JVM has to be started with {@value #EXPORT}, or from a jar whose manifest says {@code Add-Exports}.
 */
final class Gervill {

    static final String EXPORT = "--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED";

    private static final int POLYPHONY = 48;

    /** Everything that a user's preferences could change, for they would change the samples too. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "interpolation", "linear",
            "control rate", 147f,
            "max polyphony", POLYPHONY,
            "midi channels", 16,
            "reverb", true,
            "light reverb", true,
            "chorus", false,
            "auto gain control", false,
            "large mode", false,
            "load default soundbank", false);

    private final Synthesizer synthesizer;
    private final Method openStream;

    private Gervill(Synthesizer synthesizer, Method openStream) {
        this.synthesizer = synthesizer;
        this.openStream = openStream;
    }

    /** @throws IllegalStateException if the JVM does not let us, with what to do about it */
    static Gervill create() {
        try {
            Class<?> type = Class.forName("com.sun.media.sound.SoftSynthesizer");
            Synthesizer synthesizer =
                    (Synthesizer) type.getDeclaredConstructor().newInstance();
            return new Gervill(synthesizer, type.getMethod("openStream", AudioFormat.class, Map.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("music is played by the JVM itself: start it with " + EXPORT, e);
        }
    }

    Synthesizer synthesizer() {
        return synthesizer;
    }

    /** The sound of the synthesiser as fast as it is read; never ends. */
    AudioInputStream open(AudioFormat format) throws MidiUnavailableException {
        try {
            return (AudioInputStream) openStream.invoke(synthesizer, format, new HashMap<>(SETTINGS));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the JVM's synthesiser does not open", e);
        }
    }
}
