package io.narratix.music;

import io.narratix.sound.Pcm;
import io.narratix.sound.SoundReader;
import io.narratix.sound.UnreadableSound;
import java.time.Duration;
import java.util.Arrays;

/**
 * Makes a loop of the music that a model has sent: stereo, without the silence at its ends, the end faded into the
 * beginning, at the level at which music lies under speech.
 */
public final class Take {

    private static final SoundReader READER = new SoundReader(Duration.ofMinutes(5));
    private static final Duration FADE = Duration.ofSeconds(3);

    /** What is shorter is no music; a loop of it would be heard as one. */
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** -60 dBFS. */
    private static final double SILENT = 0.001;

    /** A tenth of a second as far below the whole is an end, not a rest. */
    private static final double END_SHARE = 0.05;

    private static final int BLOCK = Pcm.RATE_HZ / 10;

    private Take() {}

    /** How long a take has to be so that a loop can be made of it. */
    public static Duration lengthFor(Cue cue) {
        return cue.loopLength().plus(FADE);
    }

    /**
     * @param cue says how long the loop may be; one that is made of a shorter take is shorter
     * @throws UnreadableSound if the file is no sound, is cut off, too short or silent
     */
    public static Pcm looped(byte[] file, Cue cue) throws UnreadableSound {
        return looped(READER.read(file), cue.loopLength());
    }

    static Pcm looped(Pcm take, Duration longest) throws UnreadableSound {
        float[][] music = withoutEnds(stereo(take));
        int frames = music[0].length;
        if (frames < frames(SHORTEST)) {
            throw new UnreadableSound("the music lasts only %.1f s".formatted(frames / (double) Pcm.RATE_HZ));
        }
        int fade = Math.min(frames(FADE), frames / 4);
        int loop = Math.min(frames - fade, frames(longest));
        for (int channel = 0; channel < music.length; channel++) {
            music[channel] = Arrays.copyOf(music[channel], loop + fade);
        }
        return Loop.levelled(Loop.crossfaded(music, loop), Score.MUSIC_DBFS);
    }

    private static float[][] stereo(Pcm take) {
        float[][] channels = take.channels();
        return channels.length == 2 ? channels : new float[][] {channels[0], channels[0].clone()};
    }

    private static float[][] withoutEnds(float[][] music) throws UnreadableSound {
        double whole = rms(music, 0, music[0].length);
        if (whole < SILENT) {
            throw new UnreadableSound("the music is silent");
        }
        int from = 0;
        while (rms(music, from, from + BLOCK) < END_SHARE * whole) {
            from += BLOCK;
        }
        int to = music[0].length;
        while (rms(music, to - BLOCK, to) < END_SHARE * whole) {
            to -= BLOCK;
        }
        return new float[][] {Arrays.copyOfRange(music[0], from, to), Arrays.copyOfRange(music[1], from, to)};
    }

    private static double rms(float[][] music, int from, int to) {
        double energy = 0;
        int begin = Math.max(0, from);
        int end = Math.min(music[0].length, to);
        for (float[] channel : music) {
            for (int frame = begin; frame < end; frame++) {
                energy += (double) channel[frame] * channel[frame];
            }
        }
        return Math.sqrt(energy / Math.max(1, 2.0 * (end - begin)));
    }

    private static int frames(Duration length) {
        return Math.toIntExact(length.toMillis() * (Pcm.RATE_HZ / 1000));
    }
}
