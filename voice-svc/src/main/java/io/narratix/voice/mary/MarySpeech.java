package io.narratix.voice.mary;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Delivery;
import io.narratix.voice.Line;
import io.narratix.voice.Speech;
import io.narratix.voice.SpeechProvider;
import io.narratix.voice.Utterance;
import io.narratix.voice.Voice;
import io.narratix.voice.reading.Reading;
import io.narratix.voice.reading.Sentence;
import io.narratix.voice.recording.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks offline in English with a dozen voices. The same utterance gives the same samples, whoever else is speaking.
 * Loading takes a second or two of one core; {@link #warm()} does it ahead of the first utterance.
 */
public final class MarySpeech implements SpeechProvider {

    private static final Logger LOG = LoggerFactory.getLogger(MarySpeech.class);

    private final Map<String, Persona> personas = new LinkedHashMap<>();
    private @Nullable Studio studio;

    public MarySpeech() {
        try {
            Resource.lines("voices.tsv")
                    .map(Persona::of)
                    .forEach(persona -> personas.put(persona.voice().name(), persona));
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of voices cannot be read", broken);
        }
    }

    @Override
    public boolean paid() {
        return false;
    }

    @Override
    public String name() {
        return "offline";
    }

    /** All voices, the narrator's first; always the same ones in the same order. */
    @Override
    public List<Voice> voices() {
        return personas.values().stream().map(Persona::voice).toList();
    }

    @Override
    public String credits() {
        try {
            return Resource.text("credits.txt");
        } catch (IOException broken) {
            throw new UncheckedIOException("the credits cannot be read", broken);
        }
    }

    /** Loads the models unless they are loaded; others who need them wait for it. */
    public void warm() throws ProviderFault {
        studio();
    }

    @Override
    public String identity(Line line) {
        return line.cast().voiceAmong(voices());
    }

    @Override
    public Speech speak(Line line, Meter meter) throws ProviderFault, InterruptedException {
        return speak(line.by(identity(line)));
    }

    /** The same utterance gives the same samples. */
    public Speech speak(Utterance utterance) throws ProviderFault, InterruptedException {
        Persona persona = personas.get(utterance.voice());
        if (persona == null) {
            throw ProviderFault.permanent(name(), "there is no voice named " + utterance.voice());
        }
        if (!utterance.language().isBlank() && !utterance.language().startsWith("en")) {
            LOG.debug("reading {} text as if it were English", utterance.language());
        }
        return spoken(utterance, Manner.of(utterance.delivery()), persona.sound());
    }

    /** The narrator, without any expression: the same text gives the same samples. */
    public Speech plainly(String text) throws ProviderFault, InterruptedException {
        return speak(new Utterance(text, voices().get(0).name(), Delivery.PLAIN, ""));
    }

    private Speech spoken(Utterance utterance, Manner manner, Timbre own) throws ProviderFault, InterruptedException {
        Timbre timbre = manner.on(own);
        Tape tape = new Tape();
        for (Sentence sentence : Reading.of(utterance.text())) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while speaking");
            }
            tape.add(studio().take(sentence, timbre), sentence, timbre.tempo());
        }
        return tape.speech(utterance, Level.gainDb(utterance.delivery()));
    }

    private synchronized Studio studio() throws ProviderFault {
        if (studio == null) {
            studio = Studio.open();
        }
        return studio;
    }
}
