package io.narratix.bench;

import edu.cmu.sphinx.api.Configuration;
import edu.cmu.sphinx.api.StreamSpeechRecognizer;
import edu.cmu.sphinx.result.Result;
import edu.cmu.sphinx.result.WordResult;
import io.narratix.bench.Transcript.Heard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * CMU Sphinx-4 with its model of American English: it knows nothing of the text. It is a recogniser of 2015; what it gets
 * wrong is an upper bound of what is wrong.
 */
final class Recogniser {

    private static final String MODELS = "resource:/edu/cmu/sphinx/models/en-us/";

    Transcript listen(short[] samples) throws IOException {
        // Named so, nobody's file of settings is read, and the recogniser keeps its hands off the log.
        System.setProperty("java.util.logging.config.file", "none");
        Logger.getLogger("").setLevel(Level.SEVERE);
        Ear ear = new Ear();
        ear.startRecognition(new ByteArrayInputStream(bytes(samples)));
        List<Heard> words = new ArrayList<>();
        for (Result result = ear.next(); result != null; result = ear.next()) {
            for (WordResult word : result.getTimedBestResult(false)) {
                words.add(new Heard(spelling(word), word.getTimeFrame().getStart()));
            }
        }
        ear.stopRecognition();
        return new Transcript(words);
    }

    private static String spelling(WordResult word) {
        return word.getWord().getSpelling().replaceAll("\\(\\d+\\)$", "").toLowerCase(Locale.ROOT);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.setAcousticModelPath(MODELS + "en-us");
        configuration.setDictionaryPath(MODELS + "cmudict-en-us.dict");
        configuration.setLanguageModelPath(MODELS + "en-us.lm.bin");
        configuration.setSampleRate(Decoder.RATE_HZ);
        return configuration;
    }

    private static byte[] bytes(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /** The recogniser's own way to its results builds a lattice, and breaks where a stretch has no best reading. */
    private static final class Ear extends StreamSpeechRecognizer {

        Ear() throws IOException {
            super(configuration());
        }

        @Nullable
        Result next() {
            return recognizer.recognize();
        }
    }
}
