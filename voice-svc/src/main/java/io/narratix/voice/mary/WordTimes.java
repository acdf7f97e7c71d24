package io.narratix.voice.mary;

import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import io.narratix.manuscript.Words;
import io.narratix.sound.Pcm;
import io.narratix.voice.TimedWord;
import io.narratix.voice.mary.Take.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When the words of the text sound. A word for which several were said sounds as long as all of them; words that share what
 * was said, or were passed over, share the time by their lengths.
 */
final class WordTimes {

    private final List<Word> words;
    private final List<Sound> sounds;
    private final List<TimedWord> timed = new ArrayList<>();
    private int clock;

    private WordTimes(List<Word> words, List<Sound> sounds) {
        this.words = words;
        this.sounds = sounds;
    }

    /** @param length of the whole sound in samples */
    static List<TimedWord> of(String text, List<Sound> sounds, int length) {
        WordTimes times = new WordTimes(Words.in(text), sounds);
        times.walk(length);
        return times.timed;
    }

    private void walk(int length) {
        int word = 0;
        int sound = 0;
        while (word < words.size()) {
            int nextWord = groupEnd(word, sound);
            int nextSound = nextWord < words.size() ? soundsBefore(nextWord, sound) : sounds.size();
            if (nextSound > sound) {
                share(
                        word,
                        nextWord,
                        sounds.get(sound).start(),
                        sounds.get(nextSound - 1).end());
            } else {
                share(word, nextWord, clock, timed.isEmpty() && sounds.isEmpty() ? length : clock);
            }
            word = nextWord;
            sound = nextSound;
        }
    }

    /** The words from here on that cannot be timed one by one. */
    private int groupEnd(int word, int sound) {
        int end = word + 1;
        while (end < words.size() && !startsAnew(end, sound)) {
            end++;
        }
        return end;
    }

    /** Whether something is said for this word, and nothing for it and the word before it together. */
    private boolean startsAnew(int word, int from) {
        Span span = words.get(word).span();
        int before = words.get(word - 1).span().end();
        boolean said = false;
        for (int i = from; i < sounds.size() && sounds.get(i).source().start() < span.end(); i++) {
            Span source = sounds.get(i).source();
            if (source.end() > span.start()) {
                if (source.start() < before) {
                    return false;
                }
                said = true;
            }
        }
        return said;
    }

    private int soundsBefore(int word, int from) {
        int end = from;
        while (end < sounds.size()
                && sounds.get(end).source().end() <= words.get(word).span().start()) {
            end++;
        }
        return end;
    }

    private void share(int first, int behind, int start, int end) {
        int characters = 0;
        for (int i = first; i < behind; i++) {
            characters += words.get(i).span().length();
        }
        int from = Math.max(clock, start);
        int until = Math.max(from, end);
        int before = 0;
        for (int i = first; i < behind; i++) {
            Span span = words.get(i).span();
            int wordStart = from + (int) ((long) (until - from) * before / characters);
            before += span.length();
            int wordEnd = from + (int) ((long) (until - from) * before / characters);
            timed.add(new TimedWord(span, time(wordStart), time(wordEnd)));
        }
        clock = until;
    }

    private static Duration time(int sample) {
        return Duration.ofNanos(sample * 1_000_000_000L / Pcm.RATE_HZ);
    }
}
