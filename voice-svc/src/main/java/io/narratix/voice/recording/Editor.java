package io.narratix.voice.recording;

import io.narratix.sound.Pcm;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Delivery;
import io.narratix.voice.Speech;
import io.narratix.voice.TimedWord;
import io.narratix.voice.alignment.Aligner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes speech that the pipeline can use of what one provider sent. Safe for many threads. */
public final class Editor {

    private static final int SENTENCE_PAUSE = Pcm.RATE_HZ * 35 / 100;
    private static final int PARAGRAPH_PAUSE = Pcm.RATE_HZ * 55 / 100;
    private static final double LATEST_SECONDS = 0.3;

    private final String provider;
    private final Aligner aligner;

    /** @param aligner times the words where the provider does not */
    public Editor(String provider, Aligner aligner) {
        this.provider = provider;
        this.aligner = aligner;
    }

    /**
     * Checks, times and trims one piece.
     *
     * @param sound at 48 kHz, mono or stereo
     * @param marks what the provider says about times: whichever fits first is taken; none if it says nothing
     * @throws ProviderFault INVALID if this is not the piece, spoken
     */
    public Take take(Piece piece, Pcm sound, List<List<Mark>> marks) throws ProviderFault, InterruptedException {
        Pcm mono = mono(sound);
        new SoundCheck(provider).check(piece.text(), mono);
        checkWhole(mono, marks);
        Optional<List<TimedWord>> given = marks.stream()
                .flatMap(some -> MarkedTimes.of(piece.text(), some, mono.duration()).stream())
                .findFirst();
        return Take.of(piece, mono, given.isPresent() ? given.get() : aligner.align(mono, piece.text()));
    }

    /** The takes one behind the other as one line, at the level of its delivery. */
    public Speech joined(List<Take> takes, Delivery delivery, String voice) {
        int length = 0;
        for (int i = 0; i < takes.size(); i++) {
            length += takes.get(i).samples().length + (i + 1 < takes.size() ? pauseAfter(takes.get(i)) : 0);
        }
        float[] samples = new float[length];
        List<TimedWord> words = new ArrayList<>();
        int at = 0;
        for (Take take : takes) {
            System.arraycopy(take.samples(), 0, samples, at, take.samples().length);
            Duration begin = Take.time(at);
            take.words()
                    .forEach(word -> words.add(new TimedWord(
                            word.span(), word.start().plus(begin), word.end().plus(begin))));
            at += take.samples().length + pauseAfter(take);
        }
        Level.even(samples, Level.gainDb(delivery));
        return new Speech(Pcm.mono(samples, Pcm.RATE_HZ), words, voice);
    }

    private static int pauseAfter(Take take) {
        return take.piece().endsParagraph() ? PARAGRAPH_PAUSE : SENTENCE_PAUSE;
    }

    /** Sound that ends before its last word begins is not all of it. */
    private void checkWhole(Pcm sound, List<List<Mark>> marks) throws ProviderFault {
        double seconds = sound.duration().toNanos() / 1e9;
        for (List<Mark> some : marks) {
            double last = some.isEmpty() ? 0 : some.get(some.size() - 1).start();
            if (last > seconds + LATEST_SECONDS) {
                throw ProviderFault.invalid(
                        provider,
                        "the speech is cut off: it lasts %.2f s, but its last sound is timed at %.2f s"
                                .formatted(seconds, last));
            }
        }
    }

    private static Pcm mono(Pcm sound) {
        float[][] channels = sound.channels();
        if (channels.length == 1) {
            return sound;
        }
        float[] middle = new float[sound.frames()];
        for (int frame = 0; frame < middle.length; frame++) {
            middle[frame] = (channels[0][frame] + channels[1][frame]) / 2;
        }
        return Pcm.mono(middle, sound.sampleRateHz());
    }
}
