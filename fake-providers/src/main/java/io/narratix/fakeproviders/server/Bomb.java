package io.narratix.fakeproviders.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Zeros in gzip's form (RFC 1952): about a kilobyte for each megabyte, made of one block over and over. */
final class Bomb {

    private static final int MEGABYTE = 1 << 20;

    private final byte[] block = block();
    private final long megabytes;

    Bomb(long megabytes) {
        this.megabytes = megabytes;
    }

    long megabytes() {
        return megabytes;
    }

    byte[] head() {
        return new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
    }

    /** Unpacks to a megabyte. */
    byte[] megabyte() {
        return block.clone();
    }

    /** An empty last block, then checksum and length. */
    byte[] tail() {
        CRC32 sum = new CRC32();
        byte[] zeros = new byte[MEGABYTE];
        for (long i = 0; i < megabytes; i++) {
            sum.update(zeros);
        }
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {3, 0})
                .putInt((int) sum.getValue())
                .putInt((int) (megabytes * MEGABYTE))
                .array();
    }

    /** Ends at a byte and refers to nothing before it, so that it can follow itself. */
    private static byte[] block() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[MEGABYTE]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        int made;
        do {
            made = deflater.deflate(part, 0, part.length, Deflater.FULL_FLUSH);
            out.write(part, 0, made);
        } while (made == part.length);
        deflater.end();
        return out.toByteArray();
    }
}
