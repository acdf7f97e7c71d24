package io.narratix.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * An input that ends with an error when it is longer than allowed. Failures of the input itself come out unchecked, so
 * that they are not taken for damage of what was read.
 */
final class BoundedInput extends InputStream {

    private final InputStream in;
    private final long mostBytes;
    private long bytes;

    BoundedInput(InputStream in, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int read = in.read(buffer, offset, length);
            bytes += Math.max(0, read);
            if (bytes > mostBytes) {
                throw new UnreadableList("the list is longer than the %,d bytes allowed".formatted(mostBytes));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
