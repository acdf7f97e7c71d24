package io.narratix.studio.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A sine as a WAV file, mono, 16 bit. */
record Tone(double hertz, int durationMs) {

    private static final int RATE_HZ = 8000;

    byte[] wav() {
        int samples = (int) ((long) durationMs * RATE_HZ / 1000);
        ByteBuffer wav = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE_HZ).putInt(RATE_HZ * 2);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (int at = 0; at < samples; at++) {
            wav.putShort((short) (6000 * Math.sin(2 * Math.PI * hertz * at / RATE_HZ)));
        }
        return wav.array();
    }
}
