package io.narratix.music.composed;

import io.narratix.sound.Pcm;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Patch;
import javax.sound.midi.Receiver;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/** Plays pieces. Each performance has a synthesiser of its own; the SoundFont is read once and shared. */
final class Orchestra {

    private static final int CHANNELS = 2;
    private static final AudioFormat FORMAT = new AudioFormat(
            AudioFormat.Encoding.PCM_FLOAT, Pcm.RATE_HZ, 32, CHANNELS, 4 * CHANNELS, Pcm.RATE_HZ, false);

    private final Soundbank soundbank;

    private Orchestra(Soundbank soundbank) {
        this.soundbank = soundbank;
    }

    static Orchestra load() {
        try (InputStream stream = new BufferedInputStream(Resource.open("ensemble.sf2"))) {
            return new Orchestra(MidiSystem.getSoundbank(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidMidiDataException e) {
            throw new IllegalStateException("ensemble.sf2 is no SoundFont", e);
        }
    }

    /** @return [channel][frame], the first so many seconds from the first beat on; what rings on after the piece included */
    float[][] play(Piece piece, double seconds) throws InterruptedException {
        Gervill gervill = Gervill.create();
        Synthesizer synthesizer = gervill.synthesizer();
        try (AudioInputStream sound = gervill.open(FORMAT)) {
            seat(piece, synthesizer);
            try (Receiver receiver = synthesizer.getReceiver()) {
                new Conductor(receiver).conduct(piece);
                return samples(sound, (int) Math.round(seconds * Pcm.RATE_HZ));
            }
        } catch (IOException | MidiUnavailableException | InvalidMidiDataException e) {
            throw new IllegalStateException("the JVM's synthesiser does not play", e);
        } finally {
            synthesizer.close();
        }
    }

    private void seat(Piece piece, Synthesizer synthesizer) {
        for (Part part : piece.parts()) {
            Patch patch = new Patch(0, part.instrument().program());
            synthesizer.loadInstrument(soundbank.getInstrument(patch));
        }
    }

    private static float[][] samples(InputStream sound, int frames) throws IOException, InterruptedException {
        float[][] samples = new float[CHANNELS][frames];
        int frame = 0;
        while (frame < frames) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while music was played");
            }
            int block = Math.min(Pcm.RATE_HZ, frames - frame);
            ByteBuffer bytes = ByteBuffer.wrap(sound.readNBytes(block * FORMAT.getFrameSize()))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int end = frame + block; frame < end; frame++) {
                samples[0][frame] = bytes.getFloat();
                samples[1][frame] = bytes.getFloat();
            }
        }
        return samples;
    }
}
