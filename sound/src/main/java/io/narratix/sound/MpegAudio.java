package io.narratix.sound;

import java.io.ByteArrayInputStream;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;
import org.jspecify.annotations.Nullable;

/** MPEG audio (ISO/IEC 11172-3 and 13818-3) by way of JLayer, without what the encoder put in front and behind. */
final class MpegAudio {

    private final Bitstream stream;
    private final Decoder decoder = new Decoder();
    private final SoundReader bounds;
    private final @Nullable EncoderTag tag;
    private @Nullable SampleTape tape;

    private MpegAudio(byte[] file, SoundReader bounds) {
        this.stream = new Bitstream(new ByteArrayInputStream(file));
        this.bounds = bounds;
        this.tag = EncoderTag.of(file);
    }

    /** Whether a frame's header may stand there: eleven bits that are set, and no reserved layer, bit rate or rate. */
    static boolean isFrame(byte[] file, int at) {
        return file.length >= at + 4
                && (file[at] & 0xFF) == 0xFF
                && (file[at + 1] & 0xE0) == 0xE0
                && (file[at + 1] & 0x06) != 0
                && (file[at + 2] & 0xF0) != 0xF0
                && (file[at + 2] & 0x0C) != 0x0C;
    }

    static Pcm read(byte[] file, SoundReader bounds) throws UnreadableSound {
        try {
            return new MpegAudio(file, bounds).read();
        } catch (BitstreamException | DecoderException | ArrayIndexOutOfBoundsException | NullPointerException e) {
            throw new UnreadableSound("the MP3 file is damaged");
        }
    }

    private Pcm read() throws BitstreamException, DecoderException, UnreadableSound {
        Header header = stream.readFrame();
        if (header != null && tag != null) {
            stream.closeFrame();
            header = stream.readFrame();
        }
        int frames = 0;
        for (; header != null; header = stream.readFrame()) {
            add((SampleBuffer) decoder.decodeFrame(header, stream));
            stream.closeFrame();
            frames++;
        }
        if (tape == null) {
            throw new UnreadableSound("the MP3 file holds no sound");
        }
        return tag == null ? tape.whole() : tag.trimmed(tape, frames);
    }

    private void add(SampleBuffer frame) throws UnreadableSound {
        SampleTape all = tape;
        if (all == null) {
            SoundReader.checkShape(frame.getChannelCount(), frame.getSampleFrequency());
            all = new SampleTape(frame.getChannelCount(), frame.getSampleFrequency());
            tape = all;
        }
        if (all.channels() != frame.getChannelCount() || all.sampleRateHz() != frame.getSampleFrequency()) {
            throw new UnreadableSound("the MP3 file changes its rate or channels on the way");
        }
        all.add(frame.getBuffer(), frame.getBufferLength() / frame.getChannelCount());
        bounds.checkLength(all.frames(), all.sampleRateHz());
    }
}
