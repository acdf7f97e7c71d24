package io.narratix.voice.mary;

import io.narratix.stage.ProviderFault;
import io.narratix.voice.reading.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that has to be loaded before anybody can speak. Any number of threads may record at once. */
final class Studio {

    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    private final Models models;
    private final Linguist linguist;
    private final Vocoder vocoder;

    private Studio(Models models, Linguist linguist) {
        this.models = models;
        this.linguist = linguist;
        this.vocoder = new Vocoder(models.bands());
    }

    static Studio open() throws ProviderFault {
        long start = System.nanoTime();
        try {
            Models models = new Models();
            Studio studio = new Studio(models, new Linguist(models.features().getFeatureNames()));
            LOG.info("voices loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
            return studio;
        } catch (Exception broken) {
            throw ProviderFault.notSent("offline", "the voices could not be loaded: " + broken.getMessage(), broken);
        }
    }

    Take take(Sentence sentence, Timbre timbre) throws ProviderFault {
        try {
            Segments segments = segments(sentence);
            Trajectory trajectory = models.trajectory(segments, timbre.tempo());
            return Take.of(vocoder.sound(trajectory, timbre), trajectory, segments, sentence);
        } catch (Exception broken) {
            throw ProviderFault.permanent("offline", "the sentence could not be spoken: " + broken);
        }
    }

    private Segments segments(Sentence sentence) throws Exception {
        synchronized (linguist) {
            return linguist.segments(sentence);
        }
    }
}
