package io.narratix.studio.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of which any part can be had, without the whole being held. */
interface Blob {

    long length();

    void write(long from, long to, OutputStream out) throws IOException;

    static Blob of(byte[] bytes) {
        return repeated(bytes, bytes.length);
    }

    static Blob of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** The same bytes over and over, {@code length} in all: an mp3 repeated like this is an mp3. */
    static Blob repeated(byte[] bytes, long length) {
        return new Blob() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void write(long from, long to, OutputStream out) throws IOException {
                for (long at = from; at < to; ) {
                    int start = (int) (at % bytes.length);
                    int count = (int) Math.min(bytes.length - start, to - at);
                    out.write(bytes, start, count);
                    at += count;
                }
            }
        };
    }
}
