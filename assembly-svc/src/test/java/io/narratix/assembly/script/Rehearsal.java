package io.narratix.assembly.script;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts scripts together for tests, with clips made of tones: a line a paragraph, or as a test lays them out. */
public final class Rehearsal implements Clips {

    private static final int LEADING_MS = 120;
    private static final int WORD_MS = 260;
    private static final int GAP_MS = 60;

    private final Manuscript manuscript;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<SpeechCue> lines = new ArrayList<>();
    private final List<SceneCue> scenes = new ArrayList<>();
    private final List<EffectCue> effects = new ArrayList<>();
    private int opened;

    private Rehearsal(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** A rehearsal without any lines yet. */
    public static Rehearsal of(String text) {
        return new Rehearsal(Manuscript.of(text));
    }

    /** A rehearsal in which every paragraph is a line, spoken by turns by two voices of very different loudness. */
    public static Rehearsal spoken(String text) {
        Rehearsal rehearsal = of(text);
        int paragraphs = 0;
        for (Span paragraph : rehearsal.manuscript.paragraphs()) {
            boolean even = paragraphs++ % 2 == 0;
            rehearsal.line(paragraph, even ? "Narrator" : "Anna & Co", even ? 0.1 : 0.4, Force.NORMAL);
        }
        return rehearsal;
    }

    public Rehearsal line(Span span, String speaker, double amplitude, Force force) {
        List<Word> words = manuscript.wordsIn(span);
        LineKind kind = words.isEmpty()
                ? LineKind.BREAK
                : manuscript.isHeading(span)
                        ? LineKind.HEADING
                        : speaker.equals("Narrator") ? LineKind.NARRATION : LineKind.DIALOGUE;
        Optional<Take> take = words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Take(voice(words, amplitude), force, times(words)));
        lines.add(new SpeechCue(lines.size() + 1, span, kind, new Speaker(speaker, speaker, "tone"), take));
        return this;
    }

    public Rehearsal scene(int firstWord, int lastWord, Optional<Pcm> music, Optional<Pcm> bed) {
        WordRange words = new WordRange(firstWord, lastWord);
        scenes.add(new SceneCue(scenes.size() + 1, words, "CALM", music.map(this::clip), bed.map(this::clip)));
        return this;
    }

    public Rehearsal effect(String name, int word, Pcm sound) {
        effects.add(new EffectCue(effects.size() + 1, name, 1, new WordRange(word, word), clip(sound)));
        return this;
    }

    public Script script(Mastering mastering, boolean flac) {
        Wishes wishes = new Wishes(mastering, flac, List.of("Tones by the tests, CC0", "Tones by the tests, CC0"));
        return new Script("A <Test> & more", manuscript, new Cues(lines, scenes, effects), wishes);
    }

    public Script script() {
        return script(Mastering.DRAMA, false);
    }

    public ClipRef clip(Pcm sound) {
        byte[] file = Wav.encode(sound);
        String sha256 = sha256(file);
        files.put(sha256, file);
        return new ClipRef(URI.create("memory:" + sha256.substring(0, 8)), sha256);
    }

    /** The same lines, spoken by a voice that doesn't say when its words sound. */
    public Rehearsal withoutWordTimes() {
        lines.replaceAll(line -> new SpeechCue(
                line.line(),
                line.span(),
                line.kind(),
                line.speaker(),
                line.take().map(take -> new Take(take.clip(), take.force(), List.of()))));
        return this;
    }

    public byte[] bytesCutBy(ClipRef clip, int count) {
        byte[] whole = files.getOrDefault(clip.sha256(), new byte[0]);
        return Arrays.copyOf(whole, whole.length - count);
    }

    /** Replaces a clip behind the back of its checksum. */
    public void damage(ClipRef clip, byte[] bytes) {
        files.put(clip.sha256(), bytes);
    }

    /** How many clips are open. */
    public int opened() {
        return opened;
    }

    @Override
    public InputStream open(ClipRef clip) throws IOException {
        byte[] file = files.get(clip.sha256());
        if (file == null) {
            throw new FileNotFoundException("no such clip");
        }
        opened++;
        return new ByteArrayInputStream(file) {
            private boolean closed;

            @Override
            public void close() {
                opened -= closed ? 0 : 1;
                closed = true;
            }
        };
    }

    private ClipRef voice(List<Word> words, double amplitude) {
        float[] samples = new float[frames(2 * LEADING_MS + words.size() * (WORD_MS + GAP_MS) - GAP_MS)];
        for (int i = 0; i < words.size(); i++) {
            int start = frames(LEADING_MS + i * (WORD_MS + GAP_MS));
            double hertz = 140 + 25 * (words.get(i).text().hashCode() & 7);
            Tones.addSyllable(samples, start, frames(WORD_MS), hertz, amplitude);
        }
        return clip(Pcm.mono(samples, Pcm.RATE_HZ));
    }

    private static List<WordTime> times(List<Word> words) {
        List<WordTime> times = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Duration start = Duration.ofMillis(LEADING_MS + (long) i * (WORD_MS + GAP_MS));
            times.add(new WordTime(words.get(i).number(), start, start.plusMillis(WORD_MS)));
        }
        return times;
    }

    private static int frames(int millis) {
        return Math.toIntExact((long) millis * Pcm.RATE_HZ / 1_000);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
