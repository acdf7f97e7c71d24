package io.narratix.voice.mary;

import io.narratix.sound.Pcm;
import io.narratix.voice.Speech;
import io.narratix.voice.TimedWord;
import io.narratix.voice.Utterance;
import io.narratix.voice.mary.Take.Sound;
import io.narratix.voice.reading.Sentence;
import io.narratix.voice.recording.Level;
import java.util.ArrayList;
import java.util.List;

/** Puts takes one behind the other, with the silences between sentences. */
final class Tape {

    private static final int SENTENCE_PAUSE = Pcm.RATE_HZ * 35 / 100;
    private static final int PARAGRAPH_PAUSE = Pcm.RATE_HZ * 55 / 100;
    private static final int BREATH = Pcm.RATE_HZ * 15 / 100;

    private final List<float[]> pieces = new ArrayList<>();
    private final List<Sound> sounds = new ArrayList<>();
    private int length;
    private int silence;

    /** @param tempo by which the silence behind the sentence is divided */
    void add(Take take, Sentence sentence, double tempo) {
        length += silence;
        for (Sound sound : take.sounds()) {
            sounds.add(sound.moved(length));
        }
        pieces.add(new float[silence]);
        pieces.add(take.samples());
        length += take.samples().length;
        silence = (int) Math.round(pauseAfter(sentence) / tempo);
    }

    /** What is on the tape at an even level. A tape without speech holds 20 ms of silence. */
    Speech speech(Utterance utterance, double gainDb) {
        if (pieces.isEmpty()) {
            pieces.add(new float[Pcm.RATE_HZ / 50]);
            length = Pcm.RATE_HZ / 50;
        }
        float[] samples = new float[length];
        int at = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, samples, at, piece.length);
            at += piece.length;
        }
        Level.even(samples, gainDb);
        List<TimedWord> words = WordTimes.of(utterance.text(), sounds, length);
        return new Speech(Pcm.mono(samples, Pcm.RATE_HZ), words, utterance.voice());
    }

    private static int pauseAfter(Sentence sentence) {
        if (sentence.endsParagraph()) {
            return PARAGRAPH_PAUSE;
        }
        return sentence.tokens().get(sentence.tokens().size() - 1).form().equals(",") ? BREATH : SENTENCE_PAUSE;
    }
}
