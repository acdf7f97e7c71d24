package io.narratix.sfx;

import io.narratix.sound.Pcm;
import io.narratix.sound.SoundReader;
import io.narratix.sound.UnreadableSound;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes an effect of what a model has sent: the sound alone, without the silence or the hiss round it, at the level of all
 * effects. However short the sound is, it stays.
 */
public final class Take {

    private static final SoundReader READER = new SoundReader(Duration.ofSeconds(60));

    /** -50 dBFS: whoever means a sound sends it louder. */
    private static final double SILENT = 0.00316;

    private static final double PEAK = 0.668; // -3.5 dBFS
    private static final double LOUDEST_RMS = 0.16; // -16 dBFS over 100 ms
    private static final int RMS_FRAMES = Pcm.RATE_HZ / 10;

    private Take() {}

    /** @throws UnreadableSound if the file is no sound, is cut off, is silent, or does not pass {@link QualityGate} */
    public static Pcm of(byte[] file) throws UnreadableSound {
        return of(READER.read(file));
    }

    static Pcm of(Pcm take) throws UnreadableSound {
        Pcm centred = centred(take);
        if (centred.peak() < SILENT) {
            throw new UnreadableSound("the sound is silent");
        }
        Pcm sound = levelled(Edges.of(centred).cut(centred));
        Optional<String> complaint = QualityGate.complaint(sound);
        if (complaint.isPresent()) {
            throw new UnreadableSound(complaint.get());
        }
        return sound;
    }

    /** Peaks and the loudest tenth of a second are what effects are told apart by. */
    private static Pcm levelled(Pcm sound) {
        double gain = Math.min(PEAK / sound.peak(), LOUDEST_RMS / Math.max(1e-9, loudestRms(sound)));
        for (float[] channel : sound.channels()) {
            for (int frame = 0; frame < channel.length; frame++) {
                channel[frame] = (float) (gain * channel[frame]);
            }
        }
        return sound;
    }

    private static double loudestRms(Pcm sound) {
        double loudest = 0;
        for (float[] channel : sound.channels()) {
            for (int from = 0; from < channel.length; from += RMS_FRAMES) {
                double squares = 0;
                for (int frame = from; frame < Math.min(channel.length, from + RMS_FRAMES); frame++) {
                    squares += channel[frame] * channel[frame];
                }
                loudest = Math.max(loudest, squares / RMS_FRAMES);
            }
        }
        return StrictMath.sqrt(loudest);
    }

    /** Each channel round zero; the samples are changed in place. */
    private static Pcm centred(Pcm take) {
        for (float[] channel : take.channels()) {
            double sum = 0;
            for (float sample : channel) {
                sum += sample;
            }
            float mean = (float) (sum / Math.max(1, channel.length));
            for (int frame = 0; frame < channel.length; frame++) {
                channel[frame] -= mean;
            }
        }
        return take;
    }
}
