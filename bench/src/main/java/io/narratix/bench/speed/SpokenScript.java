package io.narratix.bench.speed;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Clips;
import io.narratix.assembly.script.Cues;
import io.narratix.assembly.script.EffectCue;
import io.narratix.assembly.script.Force;
import io.narratix.assembly.script.LineKind;
import io.narratix.assembly.script.Mastering;
import io.narratix.assembly.script.SceneCue;
import io.narratix.assembly.script.Script;
import io.narratix.assembly.script.Speaker;
import io.narratix.assembly.script.SpeechCue;
import io.narratix.assembly.script.Take;
import io.narratix.assembly.script.Wishes;
import io.narratix.assembly.script.WordRange;
import io.narratix.assembly.script.WordTime;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A script of any length with clips on disk, one of its own for each line: bursts of noise in the rhythm of syllables for
 * speech, tones for music, noise for the ambience, a bang every half minute.
 */
record SpokenScript(Script script) implements Clips {

    private static final int WORDS_OF_A_LINE = 25;
    private static final int WORD_MS = 350;
    private static final int LINES_OF_A_SCENE = 20;
    private static final int LINES_OF_AN_EFFECT = 4;
    private static final int LAYER_SECONDS = 60;

    /** @param seconds of speech, about */
    static SpokenScript of(Path folder, int seconds) throws IOException {
        int count = Math.max(1, seconds * 1000 / (WORDS_OF_A_LINE * WORD_MS));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("word ".repeat(WORDS_OF_A_LINE - 1)).append("end.\n\n");
        }
        Files.createDirectories(folder);
        Manuscript manuscript = Manuscript.of(text.toString());
        Cues cues = new Cues(lines(folder, manuscript), scenes(folder, count), effects(folder, count));
        return new SpokenScript(
                new Script("Measured", manuscript, cues, new Wishes(Mastering.DRAMA, false, List.of())));
    }

    @Override
    public InputStream open(ClipRef clip) throws IOException {
        return Files.newInputStream(Path.of(clip.uri()));
    }

    private static List<SpeechCue> lines(Path folder, Manuscript manuscript) throws IOException {
        List<SpeechCue> lines = new ArrayList<>();
        for (Span span : manuscript.paragraphs()) {
            int line = lines.size() + 1;
            List<WordTime> words = new ArrayList<>();
            for (Word word : manuscript.wordsIn(span)) {
                int at = words.size() * WORD_MS;
                words.add(new WordTime(word.number(), Duration.ofMillis(at), Duration.ofMillis(at + WORD_MS * 3 / 4)));
            }
            Take take = new Take(clip(folder, "line-" + line, speech(line)), Force.NORMAL, words);
            Speaker speaker = new Speaker("s" + line % 4, "Speaker " + line % 4, "voice " + line % 4);
            lines.add(new SpeechCue(line, span, LineKind.DIALOGUE, speaker, Optional.of(take)));
        }
        return lines;
    }

    private static List<SceneCue> scenes(Path folder, int lines) throws IOException {
        List<SceneCue> scenes = new ArrayList<>();
        for (int first = 0; first < lines; first += LINES_OF_A_SCENE) {
            int last = Math.min(lines, first + LINES_OF_A_SCENE);
            int scene = scenes.size() + 1;
            scenes.add(new SceneCue(
                    scene,
                    new WordRange(first * WORDS_OF_A_LINE + 1, last * WORDS_OF_A_LINE),
                    "CALM",
                    Optional.of(clip(folder, "music-" + scene, music(scene))),
                    Optional.of(clip(folder, "bed-" + scene, noise(scene, LAYER_SECONDS, 0.05)))));
        }
        return scenes;
    }

    private static List<EffectCue> effects(Path folder, int lines) throws IOException {
        List<EffectCue> effects = new ArrayList<>();
        for (int line = LINES_OF_AN_EFFECT - 1; line < lines; line += LINES_OF_AN_EFFECT) {
            int word = line * WORDS_OF_A_LINE + 3;
            int effect = effects.size() + 1;
            effects.add(new EffectCue(
                    effect,
                    "bang",
                    1,
                    new WordRange(word, word),
                    clip(folder, "effect-" + effect, noise(-effect, 1, 0.5))));
        }
        return effects;
    }

    private static Pcm speech(int seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        float[] samples = new float[WORDS_OF_A_LINE * WORD_MS * (Pcm.RATE_HZ / 1000)];
        int word = WORD_MS * (Pcm.RATE_HZ / 1000);
        double low = 0;
        for (int i = 0; i < samples.length; i++) {
            double swell = Math.max(0, Math.sin(2 * Math.PI * (i % word) / word));
            low += 0.2 * (dice.nextDouble() - 0.5 - low);
            samples[i] = (float) (low * swell);
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    private static Pcm music(int scene) {
        float[][] samples = new float[2][LAYER_SECONDS * Pcm.RATE_HZ];
        for (int i = 0; i < samples[0].length; i++) {
            double at = 2 * Math.PI * i / Pcm.RATE_HZ;
            double tone = Math.sin(at * (110 + scene % 12)) + Math.sin(at * 165) + Math.sin(at * (220 + i % 3));
            samples[0][i] = (float) (0.1 * tone);
            samples[1][i] = (float) (0.1 * tone * Math.sin(at / 7));
        }
        return new Pcm(samples, Pcm.RATE_HZ);
    }

    private static Pcm noise(int seed, int seconds, double amplitude) {
        SplittableRandom dice = new SplittableRandom(seed);
        float[] samples = new float[seconds * Pcm.RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * (dice.nextDouble() - 0.5));
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    private static ClipRef clip(Path folder, String name, Pcm sound) throws IOException {
        byte[] bytes = Wav.encode(sound);
        Path file = Files.write(folder.resolve(name + ".wav"), bytes);
        try {
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new ClipRef(file.toUri(), sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
