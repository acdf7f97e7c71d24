package io.narratix.music.composed;

import static javax.sound.midi.ShortMessage.CONTROL_CHANGE;
import static javax.sound.midi.ShortMessage.NOTE_OFF;
import static javax.sound.midi.ShortMessage.NOTE_ON;
import static javax.sound.midi.ShortMessage.PROGRAM_CHANGE;

import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;

/** Tells the synthesiser when to play what: MIDI 1.0 channel messages, one channel for each part. */
final class Conductor {

    private static final int VOLUME = 7;
    private static final int PAN = 10;
    private static final int EXPRESSION = 11;
    private static final int REVERB = 91;
    private static final int REVERB_DEPTH = 55;
    private static final int DRUM_CHANNEL = 9;

    /** Full volume leaves 10 dB for the gains of the instruments. */
    private static final double UNITY_DB = -10;

    private static final int SWELL_STEPS_PER_BAR = 16;

    private final Receiver receiver;

    Conductor(Receiver receiver) {
        this.receiver = receiver;
    }

    void conduct(Piece piece) throws InvalidMidiDataException {
        for (int index = 0; index < piece.parts().size(); index++) {
            int channel = index < DRUM_CHANNEL ? index : index + 1;
            Part part = piece.parts().get(index);
            prepare(channel, part.instrument());
            swell(channel, index, part, piece);
            for (Note note : part.notes()) {
                double start = note.beat() * piece.metre().beatSeconds();
                double end = start + note.beats() * piece.metre().beatSeconds();
                send(NOTE_ON, channel, note.key(), note.velocity(), start);
                send(NOTE_OFF, channel, note.key(), 0, end);
            }
        }
    }

    private void prepare(int channel, Instrument instrument) throws InvalidMidiDataException {
        send(PROGRAM_CHANGE, channel, instrument.program(), 0, 0);
        send(CONTROL_CHANGE, channel, VOLUME, volume(instrument.place().gainDb()), 0);
        send(
                CONTROL_CHANGE,
                channel,
                PAN,
                (int) Math.round(64 + 63 * instrument.place().pan()),
                0);
        send(CONTROL_CHANGE, channel, REVERB, REVERB_DEPTH, 0);
    }

    /** Gain in dB is 40 log10(value / 127) (General MIDI level 1 recommended practice). */
    private static int volume(double gainDb) {
        double value = 127 * StrictMath.pow(10, (gainDb + UNITY_DB) / 40);
        return (int) Math.max(1, Math.min(127, Math.round(value)));
    }

    /** Held parts breathe once in a phrase, one after the other, and end as loud as they began. */
    private void swell(int channel, int index, Part part, Piece piece) throws InvalidMidiDataException {
        if (!part.swelling()) {
            return;
        }
        int cycles = Math.max(1, (int) Math.round((double) piece.bars() / Metre.PHRASE_BARS));
        int steps = piece.bars() * SWELL_STEPS_PER_BAR;
        for (int step = 0; step < steps; step++) {
            double phase = 2 * Math.PI * (cycles * (double) step / steps + 0.25 * index);
            int value = (int) Math.round(96 - 26 * StrictMath.cos(phase));
            send(CONTROL_CHANGE, channel, EXPRESSION, value, piece.seconds() * step / steps);
        }
    }

    private void send(int command, int channel, int first, int second, double seconds) throws InvalidMidiDataException {
        receiver.send(new ShortMessage(command, channel, first, second), Math.round(seconds * 1e6));
    }
}
