package io.narratix.assembly.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.narratix.assembly.script.Force;
import io.narratix.assembly.script.Rehearsal;
import io.narratix.assembly.script.Tones;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.sound.Pcm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MixdownTest {

    private static final String STORY = "The wind rose over the old grey house.\n\nA door fell shut with a bang.\n\n"
            + "Nobody had been near it for ten years.\n\n***\n\nThe morning was as calm as a pond.";

    @Test
    void bringsQuietAndLoudVoicesToTheSameLoudness() throws Exception {
        Tape tape = Tape.of(Rehearsal.spoken(STORY));
        for (PlacedLine line : tape.layout().lines()) {
            assertThat(lufs(tape, line)).isEqualTo(Levels.SPEECH_LUFS, within(0.3));
        }
    }

    @Test
    void keepsAWhisperBelowAndAShoutAbovePlainSpeech() throws Exception {
        String text = "He whispered it twice to her. He shouted it from the hill top.";
        Rehearsal rehearsal = Rehearsal.of(text)
                .line(new Span(0, 30), "Narrator", 0.5, Force.WHISPER)
                .line(new Span(30, text.length()), "Narrator", 0.1, Force.SHOUT);
        Tape tape = Tape.of(rehearsal);
        assertThat(lufs(tape, tape.layout().lines().get(0))).isEqualTo(Levels.SPEECH_LUFS - 4, within(0.3));
        assertThat(lufs(tape, tape.layout().lines().get(1))).isEqualTo(Levels.SPEECH_LUFS + 2.5, within(0.3));
    }

    @Test
    void levelsASingleShortWordLikeALongSentence() throws Exception {
        Tape tape = Tape.of(Rehearsal.spoken("No.\n\nNobody had been near it for ten years or more."));
        PlacedLine word = tape.layout().lines().get(0);
        PlacedLine sentence = tape.layout().lines().get(1);
        assertThat(rms(tape, word)).isEqualTo(rms(tape, sentence), within(1.5));
    }

    @Test
    void changesNoSampleOfTheSpeechWhereOtherTracksBeginAndEnd() throws Exception {
        Tape alone = Tape.of(Rehearsal.spoken(STORY).scene(1, 30, Optional.of(Tones.chord(5)), Optional.empty()));
        Tape full = Tape.of(Rehearsal.spoken(STORY)
                .scene(1, 23, Optional.of(Tones.chord(5)), Optional.of(Tones.noise(0.1, 4)))
                .effect("bang", 15, Tones.burst(0.9, 2))
                .effect("bang", 4, Tones.burst(0.9, 0.2)));
        assertThat(full.track(Track.SPEECH)[0]).startsWith(trimmed(alone.track(Track.SPEECH)[0], full));
    }

    @Test
    void strikesAnEffectWithItsFirstSampleOnTheFrameOfItsWord() throws Exception {
        for (int word : new int[] {2, 7, 11, 15}) {
            Tape tape = Tape.of(Rehearsal.spoken(STORY).effect("bang", word, Tones.burst(0.9, 1)));
            float[] effects = tape.track(Track.EFFECTS)[1];
            int first = 0;
            while (effects[first] == 0) {
                first++;
            }
            assertThat((long) first).isEqualTo(tape.layout().clock().start(word));
            double gain = tape.layout().effects().get(0).gain();
            assertThat((double) effects[first]).isEqualTo(0.9 * gain, within(0.001));
        }
    }

    @Test
    void keepsEffectsByTheirKindAndPeaksInBounds() throws Exception {
        Tape loud = Tape.of(Rehearsal.spoken(STORY).effect("distant thunder", 15, Tones.noise(0.01, 3)));
        Tape soft = Tape.of(Rehearsal.spoken(STORY).effect("clock ticking", 15, Tones.noise(0.9, 3)));
        double start = loud.layout().effects().get(0).start() / 48_000.0;
        assertThat(loud.lufs(Track.EFFECTS, start, start + 0.45)).isEqualTo(Levels.SPEECH_LUFS - 2, within(0.5));
        assertThat(soft.lufs(Track.EFFECTS, start, start + 0.45)).isEqualTo(Levels.SPEECH_LUFS - 6, within(0.5));
        Tape crack = Tape.of(Rehearsal.spoken(STORY).effect("crack", 15, Tones.burst(0.9, 0.01)));
        assertThat(new Pcm(crack.track(Track.EFFECTS), Pcm.RATE_HZ).peak()).isLessThanOrEqualTo(0.64f);
    }

    @Test
    void ducksMusicUnderSpeechAndLetsItRiseInARest() throws Exception {
        Tape tape = Tape.of(scored(STORY, Tones.chord(4)));
        List<PlacedLine> lines = tape.layout().lines();
        double under = Levels.SPEECH_LUFS - Levels.MUSIC_BELOW_SPEECH_LU;
        double from = lines.get(1).soundStart() / 48_000.0;
        double to = lines.get(1).soundEnd() / 48_000.0;
        assertThat(tape.lufs(Track.MUSIC, from + 0.1, to - 0.1)).isEqualTo(under, within(1.5));
        double rest = lines.get(2).soundEnd() / 48_000.0;
        assertThat(tape.lufs(Track.MUSIC, rest + 0.7, rest + 1.4)).isEqualTo(under + Levels.DUCKING_DB, within(1.5));
    }

    @Test
    void loopsMusicWithoutAGapOrAJump() throws Exception {
        Tape tape = Tape.of(scored(STORY, Tones.noise(0.3, 3)));
        double end = tape.layout().lines().get(2).soundEnd() / 48_000.0;
        for (double at = 2.5; at < end - 1; at += 0.5) {
            assertThat(tape.lufs(Track.MUSIC, at, at + 0.5))
                    .isEqualTo(Levels.SPEECH_LUFS - Levels.MUSIC_BELOW_SPEECH_LU, within(1.0));
        }
    }

    @Test
    void fadesMusicInAndOut() throws Exception {
        Tape tape = Tape.of(scored(STORY, Tones.noise(0.3, 3)));
        float[] music = tape.track(Track.MUSIC)[0];
        assertThat(Math.abs(music[0])).isLessThan(0.001f);
        assertThat(Math.abs(music[music.length - 1])).isLessThan(0.001f);
        double seconds = music.length / 48_000.0;
        assertThat(tape.lufs(Track.MUSIC, seconds - 0.5, seconds))
                .isLessThan(tape.lufs(Track.MUSIC, seconds - 3.5, seconds - 3) - 10);
    }

    @Test
    void closesEveryClipEvenIfTheListenerFails() throws Exception {
        Rehearsal rehearsal = scored(STORY, Tones.chord(3));
        Mixdown mixdown = Mixdown.of(rehearsal.script(), rehearsal);
        mixdown.play(block -> assertThat(rehearsal.opened()).isLessThanOrEqualTo(4));
        assertThat(rehearsal.opened()).isZero();
        assertThatThrownBy(() -> mixdown.play(block -> {
                    throw new IOException("enough");
                }))
                .hasMessage("enough");
        assertThat(rehearsal.opened()).isZero();
    }

    @Test
    void stopsWhenItIsInterrupted() throws Exception {
        Rehearsal rehearsal = Rehearsal.spoken(STORY);
        Mixdown mixdown = Mixdown.of(rehearsal.script(), rehearsal);
        assertThatThrownBy(() -> mixdown.play(block -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(rehearsal.opened()).isZero();
    }

    private static Rehearsal scored(String text, Pcm music) {
        int words = Manuscript.of(text).words().size();
        return Rehearsal.spoken(text).scene(1, words, Optional.of(music), Optional.empty());
    }

    private static float[] trimmed(float[] samples, Tape other) {
        return Arrays.copyOf(
                samples, (int) Math.min(samples.length, other.layout().frames()));
    }

    private static double lufs(Tape tape, PlacedLine line) {
        return tape.lufs(Track.SPEECH, line.soundStart() / 48_000.0, line.soundEnd() / 48_000.0);
    }

    private static double rms(Tape tape, PlacedLine line) {
        double energy = 0;
        for (long frame = line.soundStart(); frame < line.soundEnd(); frame++) {
            double sample = tape.track(Track.SPEECH)[0][(int) frame];
            energy += sample * sample;
        }
        return 10 * Math.log10(energy / (line.soundEnd() - line.soundStart()));
    }
}
